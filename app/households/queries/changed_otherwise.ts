import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import HouseholdEvent from '#households/models/household_event'

/** Did its family change an account since this line of its history, in another way than by this request? */
export async function changedOtherwise(
  since: HouseholdEvent,
  trx: TransactionClientContract
): Promise<boolean> {
  const later = await HouseholdEvent.query({ client: trx })
    .where('household_id', since.householdId)
    .where('kind', 'information_changed')
    .where('id', '>', since.id)
    .where((event) => {
      event.whereNull('request_id').orWhereNot('request_id', since.requestId ?? '')
    })
    .first()
  return later !== null
}
