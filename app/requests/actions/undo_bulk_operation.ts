import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { startJob } from '#authorities/jobs/start_job'
import { postponeMessages } from '#authorities/outbox/recall'
import { E_UNDO_TOO_LATE } from '#requests/bulk_errors'
import { bulkUndoJob } from '#requests/jobs/bulk_undo_job'
import BulkItem from '#requests/models/bulk_item'
import type BulkOperation from '#requests/models/bulk_operation'
import { isInterrupted, lockOperation } from '#requests/queries/lock_operation'

/** How long messages wait for the undoing to end: it takes seconds, unless something fails. */
const HOLD_HOURS = 1

/**
 * Accepts, in time, to undo an operation: from here on its messages wait for
 * the undoing, which runs in the background. Asking twice gives one run.
 *
 * @throws E_UNDO_TOO_LATE
 */
export class UndoBulkOperation {
  async handle({ operationId }: { operationId: string }): Promise<BulkOperation> {
    return db.transaction(async (trx) => {
      const operation = await lockOperation(operationId, trx)
      const isResumed = operation.state === 'undoing' && (await isInterrupted(operation, trx))
      if (operation.state === 'undoing' && !isResumed) return operation
      if (!isResumed && !operation.isUndoableAt(now())) throw new E_UNDO_TOO_LATE()

      const items = await BulkItem.query({ client: trx })
        .where('operation_id', operation.id)
        .where('outcome', 'changed')
        .select('id')
      const ids = items.map(({ id }) => id)
      await postponeMessages(ids, now().plus({ hours: HOLD_HOURS }), trx)
      const run = await startJob(
        bulkUndoJob,
        {
          input: { operationId: operation.id },
          requestedBy: { id: operation.agentId, name: operation.agentName },
          idempotencyKey: `bulk-undo:${operation.id}:${operation.jobRunId}`,
        },
        trx
      )
      return operation.merge({ state: 'undoing', jobRunId: run.id }).useTransaction(trx).save()
    })
  }
}
