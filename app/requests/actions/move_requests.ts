import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Household from '#households/models/household'
import { appendEvent } from '#requests/actions/append_event'
import type { RequestActor } from '#requests/actor'
import type ServiceRequest from '#requests/models/service_request'
import { renamed } from '#requests/renamed'

interface Move {
  kept: Household
  merged: Household
  /** Who everybody of the merged household is from now on. */
  people: Map<string, string>
  actor: RequestActor
}

/** Gives requests that the transaction holds to the account that stays; the history of each says where it comes from. */
export async function moveRequests(
  requests: ServiceRequest[],
  { kept, merged, people, actor }: Move,
  trx: TransactionClientContract
): Promise<void> {
  for (const request of requests) {
    request.merge({
      householdId: kept.id,
      householdNumber: request.householdNumber && kept.number,
      ...renamed(request, people),
      version: request.version + 1,
    })
    const details = { mergedNumber: merged.number, keptNumber: kept.number }
    await appendEvent(request, { kind: 'household_merged', actor, details }, trx)
    await request.useTransaction(trx).save()
  }
}
