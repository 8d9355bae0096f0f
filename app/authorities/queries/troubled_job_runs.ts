import type { DateTime } from 'luxon'
import JobRun from '#authorities/models/job_run'

const MOST = 20

/** Runs of the current authority since `since` that failed, or left something undone, the latest first. */
export function troubledJobRuns(since: DateTime<true>): Promise<JobRun[]> {
  return JobRun.query()
    .where('created_at', '>=', since.toISO())
    .where((troubled) =>
      troubled
        .where('state', 'failed')
        .orWhere((partly) => partly.where('state', 'done').whereNotNull('problems'))
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
}
