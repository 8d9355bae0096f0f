import type CitizenAccount from '#accounts/models/citizen_account'
import Household from '#households/models/household'
import Individual from '#households/models/individual'

/** The citizen behind a session: his account, his household and himself. */
export interface Citizen {
  /** `null` at the counter: the agent uses no credential of the household. */
  account: CitizenAccount | null
  household: Household
  individual: Individual
}

/** `null` when the town has blocked or archived the household since the session began. */
export async function signedInCitizen(account: CitizenAccount): Promise<Citizen | null> {
  const household = await Household.query().where('id', account.householdId).first()
  if (!household?.active || household.state === 'archived') return null

  const individual = await Individual.query().where('id', account.individualId).firstOrFail()
  return { account, household, individual }
}
