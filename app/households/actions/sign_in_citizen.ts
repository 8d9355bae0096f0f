import { now } from '#shared/clock'
import { countingFailures } from '#accounts/attempts'
import { E_ACCOUNT_BLOCKED, E_WRONG_CREDENTIALS } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'
import { verifyCitizenPassword } from '#accounts/queries/verify_citizen_password'
import Household from '#households/models/household'

interface Input {
  /** Login or e-mail address. */
  identifier: string
  password: string
  ip: string
}

/**
 * Opens the door to who knows an account's password. Unknown, wrong and
 * archived give one message; only the right password reveals a blocked account.
 *
 * @throws E_WRONG_CREDENTIALS, E_ACCOUNT_BLOCKED, E_TOO_MANY_ATTEMPTS
 */
export class SignInCitizen {
  async handle({ identifier, password, ip }: Input): Promise<CitizenAccount> {
    const { account, household } = await countingFailures({ door: 'citizen', identifier, ip }, () =>
      recognise(identifier, password)
    )
    if (!household.active) throw new E_ACCOUNT_BLOCKED()
    return account.merge({ lastSignedInAt: now() }).save()
  }
}

async function recognise(identifier: string, password: string) {
  const account = await verifyCitizenPassword(identifier, password)
  const household = await Household.query().where('id', account.householdId).firstOrFail()
  if (household.state === 'archived') throw new E_WRONG_CREDENTIALS()
  return { account, household }
}
