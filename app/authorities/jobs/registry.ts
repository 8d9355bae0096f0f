import { E_JOB_KEY_TAKEN } from '#authorities/errors'
import type { Job } from '#authorities/jobs/define_job'
import { dueMoment } from '#authorities/jobs/schedule'
import { now } from '#shared/clock'

const jobs = new Map<string, Job<object>>()

/**
 * Each context registers its jobs, from providers/jobs_provider.ts.
 *
 * @throws E_JOB_KEY_TAKEN for two jobs of one key, TypeError for a schedule that is no cron expression
 */
export function registerJob<Input extends object>(job: Job<Input>): void {
  const known = jobs.get(job.key)
  if (known && known !== job) throw new E_JOB_KEY_TAKEN([job.key])
  if (job.schedule) dueMoment(job.schedule, now())
  jobs.set(job.key, job)
}

export function jobOf(key: string): Job<object> | undefined {
  return jobs.get(key)
}

/** Every job, in the order of the page: those with a schedule, as the day brings them, come first. */
export function allJobs(): Job<object>[] {
  return [...jobs.values()]
}

export function scheduledJobs(): (Job<object> & { schedule: string })[] {
  return allJobs().filter((job): job is Job<object> & { schedule: string } => Boolean(job.schedule))
}
