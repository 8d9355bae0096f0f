import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import type { Job } from '#authorities/jobs/define_job'
import { wakeJobs } from '#authorities/jobs/wake'
import JobRun from '#authorities/models/job_run'
import { currentAuthorityId } from '#authorities/tenancy'

export interface StartOptions<Input extends object> {
  input: Input
  /** The agent who asks for it. */
  requestedBy: { id: string; name: string } | null
  /** The citizen's account that asks for it. */
  citizenAccountId?: string
  /** One key, one run per authority; without it each call is a run of its own. */
  idempotencyKey?: string
}

/**
 * Writes that the job is to run for the current authority; it begins after commit.
 *
 * @returns the run; the earlier one when the key was used before
 */
export function startJob<Input extends object>(
  job: Job<Input>,
  options: StartOptions<Input>,
  trx?: TransactionClientContract
): Promise<JobRun> {
  if (!trx) return db.transaction((own) => startJob(job, options, own))
  return insertRun(job.key, options, trx)
}

async function insertRun(
  jobKey: string,
  { input, requestedBy, citizenAccountId, idempotencyKey = uuidv7() }: StartOptions<object>,
  trx: TransactionClientContract
): Promise<JobRun> {
  await trx
    .insertQuery()
    .table(JobRun.table)
    .insert({
      id: uuidv7(),
      authority_id: currentAuthorityId(),
      job_key: jobKey,
      idempotency_key: idempotencyKey,
      requested_by_id: requestedBy?.id ?? null,
      requested_by_name: requestedBy?.name ?? null,
      citizen_account_id: citizenAccountId ?? null,
      input: JSON.stringify(input),
      state: 'waiting',
      attempts: 0,
      done: 0,
      created_at: now().toISO(),
    })
    .knexQuery.onConflict(['authority_id', 'idempotency_key'])
    .ignore()
  trx.after('commit', wakeJobs)
  return JobRun.query({ client: trx }).where('idempotency_key', idempotencyKey).firstOrFail()
}
