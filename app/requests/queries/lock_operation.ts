import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import JobRun from '#authorities/models/job_run'
import BulkOperation from '#requests/models/bulk_operation'

/** Reads an operation for writing: its row stays locked until the transaction ends. */
export function lockOperation(id: string, trx: TransactionClientContract): Promise<BulkOperation> {
  return BulkOperation.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

/** Did the run that does or undoes this operation fail before its end, or vanish? */
export async function isInterrupted(
  { jobRunId }: BulkOperation,
  trx?: TransactionClientContract
): Promise<boolean> {
  if (!jobRunId) return false
  const run = await JobRun.query({ client: trx }).where('id', jobRunId).first()
  return run === null || run.state === 'failed'
}
