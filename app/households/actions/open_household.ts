import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { PostalAddress } from '#kernel/define_teleservice'
import type { HouseholdDescription } from '#kernel/household_description'
import { enqueue } from '#authorities/outbox/enqueue'
import { nextNumber } from '#authorities/queries/next_number'
import { currentAuthority } from '#authorities/tenancy'
import { OpenCitizenAccount } from '#accounts/actions/open_citizen_account'
import { WarnAccountOwner } from '#accounts/actions/warn_account_owner'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'
import { nobodysPassword } from '#accounts/nobodys_password'
import { announceChange } from '#households/actions/announce_change'
import { inviteByMail } from '#households/actions/invite_by_mail'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { writeFamily } from '#households/actions/write_family'
import { compareFacts, factsOf } from '#households/family_facts'
import { headAlone } from '#households/head_alone'
import type { MemberInput } from '#households/member'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import { assertSound } from '#households/sound_family'

/** Who opens the account: its head, who chose a password, or an agent for him, who knows none. */
export type OpenedBy =
  | { password: string }
  | {
      agent: HouseholdActor
      /** Makes the link by which its head chooses his password. */
      linkFor: (token: string) => string
    }

/** Its head alone, as the short form tells it, or the whole family of a request. */
type Told =
  | { head: MemberInput & { firstName: string; email?: string | null }; address: PostalAddress }
  | { family: HouseholdDescription }

type Input = Told & OpenedBy

interface Outcome {
  household: Household
  head: Individual
  account: CitizenAccount
}

/**
 * Opens a household account. Its head's own is « en cours » until an agent
 * validates it, and he may sign in at once; one that an agent opens at the
 * counter is « valide » (domain.md 1.8), and its head is mailed a single-use link
 * if he has an address – an access is handed over on paper otherwise.
 *
 * @throws E_EMAIL_UNAVAILABLE, E_GUESSABLE_PASSWORD, E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED
 */
export class OpenHousehold {
  async handle(input: Input): Promise<Outcome> {
    try {
      return await db.transaction((trx) => this.within(input, trx))
    } catch (error) {
      if (error instanceof E_EMAIL_UNAVAILABLE && 'password' in input) {
        await this.warnOwner(input)
      }
      throw error
    }
  }

  /** Tells whoever has an account with this address; once what was begun is taken back. */
  async warnOwner(input: Told): Promise<void> {
    const family = familyToldBy(input)
    const email = family.adults.find(({ key }) => key === family.head)?.email
    if (email) await new WarnAccountOwner().handle({ email: email.toLowerCase() })
  }

  /** The same as part of a larger transaction, which warns the owner itself. */
  async within(input: Input, trx: TransactionClientContract): Promise<Outcome> {
    const family = familyToldBy(input)
    const household = new Household()
    household.merge({
      number: await nextNumber('household', trx),
      state: 'agent' in input ? 'valid' : 'pending',
      active: true,
      temporary: false,
      address: family.address,
      version: 1,
      createdAt: now(),
    })
    await household.useTransaction(trx).save()

    const facts = factsOf(family, { householdId: household.id, known: new Set() })
    assertSound(facts)
    await writeFamily(household, compareFacts(new Map(), facts), trx)
    const head = await Individual.query({ client: trx })
      .where('household_id', household.id)
      .where('is_household_head', true)
      .firstOrFail()

    const account = await new OpenCitizenAccount().within(
      {
        firstName: head.firstName ?? '',
        lastName: head.lastName,
        email: head.email,
        householdId: household.id,
        individualId: head.id,
        password: 'agent' in input ? nobodysPassword() : input.password,
      },
      trx
    )
    if ('agent' in input) await openedAtCounter({ household, account, ...input }, trx)
    else await enqueue(welcome(account, household), trx)
    await announceChange(household, trx)
    return { household, head, account }
  }
}

function familyToldBy(told: Told): HouseholdDescription {
  return 'family' in told ? told.family : headAlone(told)
}

interface AtCounter {
  household: Household
  account: CitizenAccount
  agent: HouseholdActor
  linkFor: (token: string) => string
}

async function openedAtCounter(
  { household, account, agent, linkFor }: AtCounter,
  trx: TransactionClientContract
) {
  const { id: householdId, state } = household
  await recordHouseholdEvent(
    { householdId, kind: 'opened_at_counter', fromValue: state, toValue: state, actor: agent },
    trx
  )
  await inviteByMail({ household, account, linkFor }, trx)
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
