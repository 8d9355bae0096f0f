import db from '@adonisjs/lucid/services/db'
import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server'
import { now } from '#shared/clock'
import { tellOfPasskey } from '#accounts/actions/tell_of_passkey'
import { E_PASSKEY_REFUSED, E_TOO_MANY_PASSKEYS } from '#accounts/errors'
import CitizenAccount from '#accounts/models/citizen_account'
import Passkey, { MOST_PASSKEYS } from '#accounts/models/passkey'
import { passkeysOf } from '#accounts/queries/passkeys_of'
import type { RelyingParty } from '#accounts/relying_party'

interface Input {
  account: CitizenAccount
  name: string
  /** What the browser answered, as it came. */
  response: RegistrationResponseJSON
  /** What it was asked to sign, used up by the caller. */
  challenge: string
  party: RelyingParty
}

/**
 * Lets one more key open an account, and tells its owner by mail.
 *
 * @throws E_PASSKEY_REFUSED, E_TOO_MANY_PASSKEYS
 */
export class AddPasskey {
  async handle({ account, name, response, challenge, party }: Input): Promise<Passkey> {
    const credential = await readCredential(response, challenge, party)
    return db.transaction(async (trx) => {
      // The account's row is locked, so that two keys at once are counted one after the other.
      await CitizenAccount.query({ client: trx }).where('id', account.id).forUpdate().firstOrFail()
      const known = await passkeysOf(account, trx)
      if (known.length >= MOST_PASSKEYS) throw new E_TOO_MANY_PASSKEYS([MOST_PASSKEYS])
      const { id: credentialId } = credential
      const rival = await Passkey.query({ client: trx })
        .where('credential_id', credentialId)
        .first()
      if (rival) throw new E_PASSKEY_REFUSED()

      const passkey = new Passkey()
      passkey.merge({
        citizenAccountId: account.id,
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
      return passkey
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
