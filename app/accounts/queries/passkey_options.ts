import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type CitizenAccount from '#accounts/models/citizen_account'
import { passkeysOf } from '#accounts/queries/passkeys_of'
import type { RelyingParty } from '#accounts/relying_party'

/**
 * What the browser is asked so that it makes a key: one that names its account by itself and wants its
 * owner's finger, face or code. Nothing is asked about the maker of the device.
 */
export async function newPasskeyOptions(
  account: CitizenAccount,
  { host, name }: RelyingParty
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await passkeysOf(account)
  return generateRegistrationOptions({
    rpID: host,
    rpName: name,
    userID: userHandle(account),
    userName: account.login,
    userDisplayName: account.login,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What the browser is asked so that it proves a key; which one, its owner says there. */
export function signInOptions({
  host,
}: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: host, userVerification: 'required' })
}

/** The sixteen bytes by which a device knows an account: nothing personal. */
function userHandle({ id }: CitizenAccount) {
  return new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex'))
}
