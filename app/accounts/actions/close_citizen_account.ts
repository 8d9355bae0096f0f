import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RevokeSessions } from '#accounts/actions/revoke_sessions'
import type CitizenAccount from '#accounts/models/citizen_account'
import AccountIdentity from '#accounts/models/account_identity'
import Passkey from '#accounts/models/passkey'
import PasswordReset from '#accounts/models/password_reset'

interface Input {
  account: CitizenAccount
  /** The account of the same person that stays: what proves who he is opens it from now on. */
  successor?: CitizenAccount
}

/**
 * Takes away the credentials of somebody who signs in otherwise: his sessions
 * end, his links and his password open nothing. His address is free again.
 */
export class CloseCitizenAccount {
  async within({ account, successor }: Input, trx: TransactionClientContract): Promise<void> {
    await new RevokeSessions().handle({ account }, trx)
    if (successor) {
      await handOverIdentities(account, successor, trx)
      await Passkey.query({ client: trx })
        .where('citizen_account_id', account.id)
        .update({ citizenAccountId: successor.id })
    }
    await PasswordReset.query({ client: trx }).where('citizen_account_id', account.id).delete()
    await account.useTransaction(trx).delete()
  }
}

/** An account has one identity of each provider: those that it has already go with the other. */
async function handOverIdentities(
  account: CitizenAccount,
  successor: CitizenAccount,
  trx: TransactionClientContract
) {
  const held = await AccountIdentity.query({ client: trx }).where(
    'citizen_account_id',
    successor.id
  )
  await AccountIdentity.query({ client: trx })
    .where('citizen_account_id', account.id)
    .whereNotIn(
      'provider',
      held.map(({ provider }) => provider)
    )
    .update({ citizenAccountId: successor.id })
}
