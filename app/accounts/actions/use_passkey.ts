import {
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server'
import { now } from '#shared/clock'
import type { OwnerKey } from '#accounts/account_owner'
import { countingFailures } from '#accounts/attempts'
import { E_PASSKEY_NOT_PROVEN } from '#accounts/errors'
import Passkey from '#accounts/models/passkey'
import type { RelyingParty } from '#accounts/relying_party'

interface Input {
  /** On which side it is used: a citizen's key is none in the back office. */
  owner: OwnerKey
  /** What the browser answered, as it came. */
  response: AuthenticationResponseJSON
  /** What it was asked to sign, used up by the caller. */
  challenge: string
  party: RelyingParty
  ip: string
}

/**
 * A key that has just been proven, and that names its owner; its use is written down.
 *
 * @throws E_PASSKEY_NOT_PROVEN when it is unknown, removed, made for another host, not the owner's gesture, or counts backwards
 * @throws E_TOO_MANY_ATTEMPTS
 */
export class UsePasskey {
  async handle({ owner, response, challenge, party, ip }: Input): Promise<Passkey> {
    return countingFailures({ door: 'passkey', identifier: response.id, ip }, async () => {
      const passkey = await Passkey.query()
        .where('credential_id', response.id)
        .where('host', party.host)
        .whereNotNull(owner)
        .first()
      if (!passkey) throw new E_PASSKEY_NOT_PROVEN()
      const counter = await newCounter(passkey, { response, challenge, party })
      return passkey.merge({ counter, lastUsedAt: now() }).save()
    })
  }
}

async function newCounter(
  { credentialId, publicKey, counter }: Passkey,
  { response, challenge, party }: Omit<Input, 'ip' | 'owner'>
): Promise<number> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.host,
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
      counter,
    },
    requireUserVerification: true,
  }).catch((error: unknown) => {
    throw new E_PASSKEY_NOT_PROVEN([], { cause: error })
  })
  if (!verified) throw new E_PASSKEY_NOT_PROVEN()
  return authenticationInfo.newCounter
}
