import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import type { PostalAddress } from '#kernel/define_teleservice'
import { enqueue } from '#authorities/outbox/enqueue'
import { nextNumber } from '#authorities/queries/next_number'
import { currentAuthority } from '#authorities/tenancy'
import { OpenCitizenAccount } from '#accounts/actions/open_citizen_account'
import { WarnAccountOwner } from '#accounts/actions/warn_account_owner'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'
import type { MemberInput } from '#households/member'
import Household from '#households/models/household'
import Individual from '#households/models/individual'

interface Input {
  head: MemberInput & { firstName: string; email: string }
  address: PostalAddress
  password: string
}

interface Outcome {
  household: Household
  head: Individual
  account: CitizenAccount
}

/**
 * Opens a household account: « en cours » until an agent validates it, its
 * head may sign in at once and is mailed the login.
 *
 * @throws E_EMAIL_UNAVAILABLE
 */
export class OpenHousehold {
  async handle(input: Input): Promise<Outcome> {
    try {
      return await this.#open(input)
    } catch (error) {
      if (error instanceof E_EMAIL_UNAVAILABLE) {
        await new WarnAccountOwner().handle({ email: input.head.email })
      }
      throw error
    }
  }

  #open({ head: person, address, password }: Input): Promise<Outcome> {
    return db.transaction(async (trx) => {
      const household = new Household()
      household.merge({
        number: await nextNumber('household', trx),
        state: 'pending',
        active: true,
        temporary: false,
        address,
        version: 1,
        createdAt: now(),
      })
      await household.useTransaction(trx).save()

      const head = new Individual()
      head.merge({
        ...person,
        householdId: household.id,
        isHouseholdHead: true,
        version: 1,
        createdAt: now(),
      })
      await head.useTransaction(trx).save()

      const account = await new OpenCitizenAccount().within(
        { ...person, householdId: household.id, individualId: head.id, password },
        trx
      )
      await enqueue(welcome(account, household), trx)
      return { household, head, account }
    })
  }
}

function welcome(account: CitizenAccount, household: Household) {
  const { displayTitle } = currentAuthority()
  const text = [
    'Bonjour,',
    `Votre compte foyer n°\u00a0${household.number} est créé sur les démarches en ligne de ${displayTitle}.`,
    `Votre identifiant de connexion est\u00a0: ${account.login}. Vous pouvez aussi vous connecter avec votre adresse électronique.`,
    'Vous pouvez commencer vos démarches dès maintenant. La mairie vérifiera les informations de votre foyer.',
  ].join('\n\n')
  return {
    kind: 'mail',
    idempotencyKey: `household-welcome:${household.id}`,
    payload: { to: account.email, subject: 'Votre compte foyer est créé', text },
  }
}
