import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { UsePasskey } from '#accounts/actions/use_passkey'
import CitizenAccount from '#accounts/models/citizen_account'
import type { RelyingParty } from '#accounts/relying_party'
import { admitCitizen } from '#households/actions/admit_citizen'

interface Input {
  response: AuthenticationResponseJSON
  challenge: string
  party: RelyingParty
  ip: string
}

/**
 * The account that a passkey opens.
 *
 * @throws E_PASSKEY_NOT_PROVEN, E_TOO_MANY_ATTEMPTS
 * @throws E_ACCOUNT_BLOCKED when the town has blocked or archived the household
 */
export class SignInByPasskey {
  async handle(input: Input): Promise<CitizenAccount> {
    const passkey = await new UsePasskey().handle({ ...input, owner: 'citizenAccountId' })
    return admitCitizen(await CitizenAccount.findOrFail(passkey.citizenAccountId))
  }
}
