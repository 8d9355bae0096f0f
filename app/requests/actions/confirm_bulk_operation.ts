import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { startJob } from '#authorities/jobs/start_job'
import { E_NOTHING_TO_CHANGE } from '#requests/bulk_errors'
import { E_REASON_REQUIRED } from '#requests/errors'
import { bulkOperationJob } from '#requests/jobs/bulk_operation_job'
import { needsReason } from '#requests/lifecycle'
import BulkItem from '#requests/models/bulk_item'
import type BulkOperation from '#requests/models/bulk_operation'
import { isInterrupted, lockOperation } from '#requests/queries/lock_operation'

interface Input {
  operationId: string
  reason?: string
}

/**
 * Starts what was previewed, in the background; goes on with a run that was
 * interrupted. Confirming twice gives one run.
 *
 * @throws E_REASON_REQUIRED, E_NOTHING_TO_CHANGE
 */
export class ConfirmBulkOperation {
  async handle({ operationId, reason }: Input): Promise<BulkOperation> {
    return db.transaction(async (trx) => {
      const operation = await lockOperation(operationId, trx)
      const isResumed = operation.state === 'running' && (await isInterrupted(operation, trx))
      if (operation.state !== 'preview' && !isResumed) return operation

      if (operation.state === 'preview') {
        const words = reason?.trim() || operation.reason
        if (needsReason(operation.transition) && !words) throw new E_REASON_REQUIRED()
        const planned = await BulkItem.query({ client: trx })
          .where('operation_id', operation.id)
          .where('outcome', 'planned')
          .first()
        if (!planned) throw new E_NOTHING_TO_CHANGE()
        operation.merge({ state: 'running', reason: words, confirmedAt: now() })
      }
      const run = await startJob(
        bulkOperationJob,
        {
          input: { operationId: operation.id },
          requestedBy: { id: operation.agentId, name: operation.agentName },
          idempotencyKey: `bulk:${operation.id}:${operation.jobRunId ?? 'first'}`,
        },
        trx
      )
      return operation.merge({ jobRunId: run.id }).useTransaction(trx).save()
    })
  }
}
