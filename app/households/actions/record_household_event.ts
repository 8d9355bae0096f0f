import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import HouseholdEvent, { type HouseholdEventDetails } from '#households/models/household_event'

/** Who changes an account: an agent by his name, or its family. */
export interface HouseholdActor {
  kind: HouseholdEvent['actorKind']
  id: string | null
  name: string
}

type Change = Pick<HouseholdEvent, 'householdId' | 'kind' | 'fromValue' | 'toValue'> & {
  details?: HouseholdEventDetails
  requestId?: string | null
  changes?: HouseholdEvent['changes']
  reason?: string | null
  actor: HouseholdActor
}

/** Appends a line to the history of an account, in the transaction of what it tells. */
export async function recordHouseholdEvent(
  { actor, reason = null, ...change }: Change,
  trx: TransactionClientContract
): Promise<HouseholdEvent> {
  const event = new HouseholdEvent()
  event.merge({
    ...change,
    reason,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    createdAt: now(),
  })
  return event.useTransaction(trx).save()
}
