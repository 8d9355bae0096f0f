import { frenchInstant } from '#shared/french_instants'
import { FILE_DAYS } from '#authorities/jobs/forget_old_runs_job'
import JobRun from '#authorities/models/job_run'
import { exportPersonalDataJob } from '#exchanges/jobs/export_personal_data_job'

const SHOWN = 3

/** The archives that somebody asked for, the latest first. */
export function personalDataRuns(accountId: string) {
  return JobRun.query()
    .where('job_key', exportPersonalDataJob.key)
    .where('citizen_account_id', accountId)
    .orderBy('created_at', 'desc')
}

/** « Mes données »: the archives that are there, and the one being made. */
export async function personalDataPage(accountId: string) {
  const runs = await personalDataRuns(accountId).limit(SHOWN)
  return {
    isRunning: runs.some(({ isOver }) => !isOver),
    runs: runs.map((run) => ({
      state: run.state,
      askedAt: frenchInstant(run.createdAt),
      done: run.done,
      total: run.total,
      href: run.file ? `/compte/donnees/${run.id}/archive` : null,
      until: run.file ? frenchInstant(run.createdAt.plus({ days: FILE_DAYS })) : null,
    })),
  }
}
