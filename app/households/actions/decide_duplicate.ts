import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { HouseholdActor } from '#households/actions/record_household_event'
import HouseholdDuplicate from '#households/models/household_duplicate'

interface Decision {
  pair: [string, string]
  state: 'ignored' | 'merged'
  actor: HouseholdActor
}

/** Writes what an agent said of two accounts, whether they had been found alike or not. */
export async function decideDuplicate(
  { pair, state, actor }: Decision,
  trx: TransactionClientContract
): Promise<HouseholdDuplicate> {
  const key = HouseholdDuplicate.pairOf(...pair)
  const known = await HouseholdDuplicate.query({ client: trx })
    .where('first_id', key.firstId)
    .where('second_id', key.secondId)
    .forUpdate()
    .first()
  const duplicate = known ?? new HouseholdDuplicate().merge({ ...key, foundAt: now() })
  duplicate.merge({
    state,
    decidedById: actor.id,
    decidedByName: actor.name,
    decidedAt: now(),
  })
  return duplicate.useTransaction(trx).save()
}
