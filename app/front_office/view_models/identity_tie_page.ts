import type { Citizen } from '#households/queries/signed_in_citizen'
import type { PendingIdentity } from '#accounts/identity_visit'
import { TIE_PAGE } from '#front_office/identity_addresses'
import { PageErrors } from '#shared/pages/page_errors'

/** « Rattacher votre identité »: to the open account, or to the one whose password is given. */
export function identityTiePage(
  citizen: Citizen | null,
  label: string,
  { givenName, familyName }: PendingIdentity
) {
  return {
    label,
    person: `${givenName} ${familyName}`.trim(),
    action: TIE_PAGE,
    account: citizen?.account && {
      login: citizen.account.login,
      holder: citizen.individual.fullName,
      number: citizen.household.number,
    },
    typed: {},
    errors: new PageErrors(),
    refusal: '',
  }
}
