import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { CloseCitizenAccount } from '#accounts/actions/close_citizen_account'
import CitizenAccount from '#accounts/models/citizen_account'
import { followEmail } from '#households/actions/follow_email'
import type Individual from '#households/models/individual'

/** Leaves one account to a person who had two sheets: the kept sheet's, or else the other's. */
export async function keepOneAccount(
  { kept, merged }: { kept: Individual; merged: Individual },
  trx: TransactionClientContract
): Promise<void> {
  const accountOf = ({ id }: Individual) =>
    CitizenAccount.query({ client: trx }).where('individual_id', id).first()
  const own = await accountOf(kept)
  const other = await accountOf(merged)
  if (other && own) await new CloseCitizenAccount().within({ account: other, successor: own }, trx)
  else if (other) await other.useTransaction(trx).merge({ individualId: kept.id }).save()
  await followEmail(kept, trx)
}
