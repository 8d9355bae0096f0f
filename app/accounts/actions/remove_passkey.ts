import db from '@adonisjs/lucid/services/db'
import { lockAccount, ownedBy, type Account } from '#accounts/account_owner'
import { settleFactors } from '#accounts/actions/settle_factors'
import { tellOfPasskey } from '#accounts/actions/tell_of_passkey'
import Passkey from '#accounts/models/passkey'

interface Input {
  account: Account
  id: string
  sessionId: string
}

/** A key opens the account no longer, and its owner is told; his other sessions end. Another's, or one that is gone already, changes nothing. */
export class RemovePasskey {
  async handle({ account, id, sessionId }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      await lockAccount(account, trx)
      const passkey = await Passkey.query({ client: trx })
        .where('id', id)
        .where(ownedBy(account))
        .first()
      if (!passkey) return
      await passkey.useTransaction(trx).delete()
      await tellOfPasskey({ account, passkey, change: 'removed' }, trx)
      await settleFactors({ account, sessionId }, trx)
    })
  }
}
