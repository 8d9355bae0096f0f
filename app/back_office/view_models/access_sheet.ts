import { now } from '#shared/clock'
import { frenchDate } from '#shared/french_instants'
import { currentAuthority } from '#authorities/tenancy'
import type CitizenAccount from '#accounts/models/citizen_account'
import { groupedCode } from '#accounts/secret_code'
import { individualName } from '#back_office/view_models/individual_words'
import { ACCESS_DAYS } from '#households/actions/invite_by_mail'
import type Household from '#households/models/household'
import Individual from '#households/models/individual'
import type { AccessSheet } from '#letters/pdf/render_access_sheet'
import { townLetterhead } from '#letters/queries/town_letterhead'

interface Access {
  code: string
  linkFor: (token: string) => string
}

/** « Fiche d’accès »: handed over once, it says how to choose a password. */
export async function accessSheet(
  household: Household,
  account: CitizenAccount,
  { code, linkFor }: Access
): Promise<AccessSheet> {
  const person = await Individual.query().where('id', account.individualId).firstOrFail()
  const until = frenchDate(now().plus({ days: ACCESS_DAYS }))
  return {
    authority: townLetterhead(),
    number: household.number,
    person: individualName(person),
    login: account.login,
    link: linkFor(groupedCode(code)),
    advice: [
      `Cette adresse ne sert qu’une fois, jusqu’au ${until}. Ensuite, demandez une nouvelle fiche à la mairie.`,
      'Le mot de passe que vous choisirez n’est connu que de vous\u00a0: la mairie ne vous le demandera jamais.',
      'Gardez cette feuille pour vous\u00a0: qui l’a en main peut ouvrir votre compte.',
    ],
    footer: `${currentAuthority().displayTitle} – fiche d’accès remise le ${frenchDate(now())}`,
  }
}
