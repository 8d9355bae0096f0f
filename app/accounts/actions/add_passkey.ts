import db from '@adonisjs/lucid/services/db'
import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server'
import { now } from '#shared/clock'
import { lockAccount, ownedBy, type Account } from '#accounts/account_owner'
import { settleFactors } from '#accounts/actions/settle_factors'
import { tellOfPasskey } from '#accounts/actions/tell_of_passkey'
import { E_PASSKEY_REFUSED, E_TOO_MANY_PASSKEYS } from '#accounts/errors'
import Passkey, { MOST_PASSKEYS } from '#accounts/models/passkey'
import { passkeysOf } from '#accounts/queries/passkeys_of'
import type { RelyingParty } from '#accounts/relying_party'

interface Input {
  account: Account
  /** The session in which it is done; the others end. */
  sessionId: string
  name: string
  /** What the browser answered, as it came. */
  response: RegistrationResponseJSON
  /** What it was asked to sign, used up by the caller. */
  challenge: string
  party: RelyingParty
}

interface Added {
  passkey: Passkey
  /** Of an agent, with his first factor: to be shown once. */
  codes: string[] | null
}

/**
 * Lets one more key open an account, and tells its owner by mail.
 *
 * @throws E_PASSKEY_REFUSED, E_TOO_MANY_PASSKEYS
 */
export class AddPasskey {
  async handle({ account, sessionId, name, response, challenge, party }: Input): Promise<Added> {
    const credential = await readCredential(response, challenge, party)
    return db.transaction(async (trx) => {
      await lockAccount(account, trx)
      const known = await passkeysOf(account, trx)
      if (known.length >= MOST_PASSKEYS) throw new E_TOO_MANY_PASSKEYS([MOST_PASSKEYS])
      const { id: credentialId } = credential
      const rival = await Passkey.query({ client: trx })
        .where('credential_id', credentialId)
        .first()
      if (rival) throw new E_PASSKEY_REFUSED()

      const passkey = new Passkey()
      passkey.merge({
        ...ownedBy(account),
        name,
        credentialId,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        host: party.host,
        addedAt: now(),
        lastUsedAt: null,
      })
      await passkey.useTransaction(trx).save()
      await tellOfPasskey({ account, passkey, change: 'added' }, trx)
      const codes = await settleFactors({ account, sessionId, added: 'passkey' }, trx)
      return { passkey, codes }
    })
  }
}

async function readCredential(
  response: RegistrationResponseJSON,
  challenge: string,
  { host, origin }: RelyingParty
) {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
  }).catch((error: unknown) => {
    throw new E_PASSKEY_REFUSED([], { cause: error })
  })
  if (!verified) throw new E_PASSKEY_REFUSED()
  return registrationInfo.credential
}
