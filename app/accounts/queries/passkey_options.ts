import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import AgentAccount from '#accounts/models/agent_account'
import type { Account } from '#accounts/account_owner'
import { passkeysOf } from '#accounts/queries/passkeys_of'
import type { RelyingParty } from '#accounts/relying_party'

/**
 * What the browser is asked so that it makes a key: one that names its account by itself and wants its
 * owner's finger, face or code. Nothing is asked about the maker of the device.
 */
export async function newPasskeyOptions(
  account: Account,
  { host, name }: RelyingParty
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await passkeysOf(account)
  return generateRegistrationOptions({
    rpID: host,
    rpName: name,
    userID: userHandle(account),
    userName: shownName(account),
    userDisplayName: shownName(account),
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
function userHandle({ id }: Account) {
  return new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex'))
}

/** Somebody who is an agent and an inhabitant tells his keys apart. */
function shownName(account: Account): string {
  return account instanceof AgentAccount ? `${account.login} (espace agents)` : account.login
}
