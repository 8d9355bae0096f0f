import db from '@adonisjs/lucid/services/db'
import { tellOfPasskey } from '#accounts/actions/tell_of_passkey'
import type CitizenAccount from '#accounts/models/citizen_account'
import Passkey from '#accounts/models/passkey'

/** A key opens the account no longer, and its owner is told. Another's, or one that is gone already, changes nothing. */
export class RemovePasskey {
  async handle({ account, id }: { account: CitizenAccount; id: string }): Promise<void> {
    await db.transaction(async (trx) => {
      const passkey = await Passkey.query({ client: trx })
        .where('id', id)
        .where('citizen_account_id', account.id)
        .forUpdate()
        .first()
      if (!passkey) return
      await passkey.useTransaction(trx).delete()
      await tellOfPasskey({ account, passkey, change: 'removed' }, trx)
    })
  }
}
