import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import type { RequestTransition } from '#kernel/transitions'
import { currentAuthorityId } from '#authorities/tenancy'
import type { AgentRights } from '#accounts/queries/agent_rights'
import type { RequestActor } from '#requests/actor'
import { BULK_LIMIT } from '#requests/bulk'
import { E_NOTHING_SELECTED, E_NO_RIGHT_TO_CHANGE } from '#requests/bulk_errors'
import BulkItem from '#requests/models/bulk_item'
import BulkOperation from '#requests/models/bulk_operation'
import type ServiceRequest from '#requests/models/service_request'
import { runningLocks } from '#requests/queries/running_locks'
import { selectedRequests, type Selection } from '#requests/queries/selected_requests'
import { transitionRefusal } from '#requests/queries/transition_refusal'

interface Input {
  selection: Selection
  transition: RequestTransition
  actor: RequestActor & { id: string }
  rights: AgentRights
  /** Where the agent comes from: the search as its address says it. */
  search: string
}

/** Rows per statement: databases limit how much one may hold. */
const CHUNK = 100

/**
 * Previews an act on many requests: which ones can change, on which version,
 * and why the others cannot. Changes none of them.
 *
 * @throws E_NOTHING_SELECTED
 */
export class PrepareBulkOperation {
  async handle({ selection, transition, actor, rights, search }: Input): Promise<BulkOperation> {
    const { requests, truncated } = await selectedRequests(rights, selection, BULK_LIMIT)
    if (requests.length === 0) throw new E_NOTHING_SELECTED()

    const locks = await runningLocks(requests.map(({ id }) => id))
    const refusals: (string | null)[] = []
    for (const request of requests) {
      const lock = locks.get(request.id) ?? null
      refusals.push(
        rights.can(request.teleserviceId, 'write')
          ? await transitionRefusal({ request, transition, actor, lock })
          : new E_NO_RIGHT_TO_CHANGE().message
      )
    }

    return db.transaction(async (trx) => {
      await forgetOldPreviews(actor.id, trx)
      const operation = new BulkOperation()
      operation.merge({
        agentId: actor.id,
        agentName: actor.name,
        transition,
        search,
        truncated,
        state: 'preview',
        createdAt: now(),
      })
      await operation.useTransaction(trx).save()
      await insertItems(operation, requests, refusals, trx)
      return operation
    })
  }
}

/** Previews that nobody confirmed within a day are of no use any more. */
async function forgetOldPreviews(agentId: string, trx: TransactionClientContract): Promise<void> {
  await BulkOperation.query({ client: trx })
    .where('agent_id', agentId)
    .where('state', 'preview')
    .where('created_at', '<', now().minus({ days: 1 }).toISO())
    .delete()
}

async function insertItems(
  operation: BulkOperation,
  requests: ServiceRequest[],
  refusals: (string | null)[],
  trx: TransactionClientContract
): Promise<void> {
  const rows = requests.map((request, position) => ({
    id: uuidv7(),
    authority_id: currentAuthorityId(),
    operation_id: operation.id,
    request_id: request.id,
    position,
    version: request.version,
    from_state: request.state,
    outcome: refusals[position] === null ? 'planned' : 'refused',
    refusal: refusals[position]?.slice(0, 1024) ?? null,
  }))
  for (let first = 0; first < rows.length; first += CHUNK) {
    await trx
      .insertQuery()
      .table(BulkItem.table)
      .multiInsert(rows.slice(first, first + CHUNK))
  }
}
