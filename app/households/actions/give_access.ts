import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { issueAccessLink } from '#accounts/actions/issue_access_link'
import { OpenCitizenAccount } from '#accounts/actions/open_citizen_account'
import type CitizenAccount from '#accounts/models/citizen_account'
import PasswordReset from '#accounts/models/password_reset'
import { nobodysPassword } from '#accounts/nobodys_password'
import { findHouseholdAccount } from '#accounts/queries/find_household_account'
import { hashToken } from '#accounts/reset_token'
import { ACCESS_DAYS, inviteByMail } from '#households/actions/invite_by_mail'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { E_HOUSEHOLD_DECISION } from '#households/errors'
import type Household from '#households/models/household'
import { lockHousehold } from '#households/queries/lock_household'
import { membersOf } from '#households/queries/members_of'

interface Input {
  householdId: string
  /** What a sheet on paper would bear; unguessable. */
  code: string
  linkFor: (token: string) => string
  actor: HouseholdActor
}

interface Outcome {
  account: CitizenAccount
  /** To print the code, for who has no address to be mailed to. */
  by: 'mail' | 'sheet'
}

/**
 * Hands the family the means to choose a password: a mail to whoever has an
 * address, a code on paper to who has none. What was handed over before opens
 * nothing any more. Asked again with the same code, it changes nothing.
 *
 * @throws E_HOUSEHOLD_DECISION when nobody may sign in to the account
 */
export class GiveAccess {
  async handle({ householdId, code, linkFor, actor }: Input): Promise<Outcome> {
    return db.transaction(async (trx) => {
      const household = await lockHousehold(householdId, trx)
      if (household.state === 'archived' || !household.active) throw new E_HOUSEHOLD_DECISION()
      const account =
        (await findHouseholdAccount(householdId, trx)) ?? (await openFor(household, trx))
      const by = account.email ? 'mail' : 'sheet'
      if (by === 'sheet' && (await isIssued(code, trx))) return { account, by }

      await PasswordReset.query({ client: trx })
        .where('citizen_account_id', account.id)
        .whereNull('used_at')
        .update({ usedAt: now().toISO() })
      if (by === 'mail') await inviteByMail({ household, account, linkFor }, trx)
      else {
        const lifetime = { days: ACCESS_DAYS }
        await issueAccessLink({ accountId: account.id, lifetime, token: code }, trx)
      }
      const { state } = household
      await recordHouseholdEvent(
        {
          householdId,
          kind: 'access_given',
          fromValue: state,
          toValue: state,
          details: { by },
          actor,
        },
        trx
      )
      return { account, by }
    })
  }
}

async function isIssued(code: string, trx: TransactionClientContract): Promise<boolean> {
  const known = await PasswordReset.query({ client: trx })
    .where('token_hash', hashToken(code))
    .first()
  return known !== null
}

/** A family that was entered without credentials gets some: those of its head. */
async function openFor(household: Household, trx: TransactionClientContract) {
  const people = await membersOf(household.id, trx)
  const head = people.find(({ isHouseholdHead, firstName }) => isHouseholdHead && firstName)
  if (!head?.firstName) throw new E_HOUSEHOLD_DECISION()
  return new OpenCitizenAccount().within(
    {
      householdId: household.id,
      individualId: head.id,
      firstName: head.firstName,
      lastName: head.lastName,
      email: head.email,
      password: nobodysPassword(),
    },
    trx
  )
}
