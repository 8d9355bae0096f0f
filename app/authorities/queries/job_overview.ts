import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import type { Job } from '#authorities/jobs/define_job'
import { allJobs } from '#authorities/jobs/registry'
import { nextMoment } from '#authorities/jobs/schedule'
import JobRun from '#authorities/models/job_run'

export interface JobOverview {
  job: Job<object>
  lastRun: JobRun | null
  /** Null for a job that runs on demand only. */
  nextAt: DateTime | null
}

/** Every job with its last run for the current authority; one short look in an index per job. */
export async function jobOverview(): Promise<JobOverview[]> {
  const overview: JobOverview[] = []
  for (const job of allJobs()) {
    const lastRun = await JobRun.query()
      .where('job_key', job.key)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .first()
    const nextAt = job.schedule ? nextMoment(job.schedule, now()) : null
    overview.push({ job, lastRun, nextAt })
  }
  return overview
}
