import { now } from '#shared/clock'
import { E_ACCOUNT_BLOCKED } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'
import Household from '#households/models/household'

/**
 * Lets the owner of an account in, once he has been recognised without password: by an identity proven elsewhere, or by a passkey.
 *
 * @throws E_ACCOUNT_BLOCKED when the town has blocked or archived the household
 */
export async function admitCitizen(account: CitizenAccount): Promise<CitizenAccount> {
  const household = await Household.query().where('id', account.householdId).firstOrFail()
  if (!household.active || household.state === 'archived') throw new E_ACCOUNT_BLOCKED()
  return account.merge({ lastSignedInAt: now() }).save()
}
