import { now } from '#shared/clock'
import { scheduledJobs } from '#authorities/jobs/registry'
import { dueMoment } from '#authorities/jobs/schedule'
import { startJob } from '#authorities/jobs/start_job'
import Authority from '#authorities/models/authority'
import { runForAuthority } from '#authorities/tenancy'

/** The moment that this process last saw to, by authority and job: most looks at the clock cost nothing. */
const seen = new Map<string, string>()

/**
 * Asks for the run of each schedule's latest due moment, for every authority.
 * However many processes look, a moment gives one run; moments missed while no
 * process ran are caught up by one run.
 */
export async function scheduleDueRuns(): Promise<void> {
  const instant = now()
  const due = scheduledJobs().flatMap((job) => {
    const moment = dueMoment(job.schedule, instant)?.toFormat("yyyy-MM-dd'T'HH:mm'Z'")
    return moment ? [{ job, moment }] : []
  })
  for (const authority of await Authority.all()) {
    for (const { job, moment } of due) {
      const place = `${authority.id}:${job.key}`
      if (seen.get(place) === moment) continue
      await runForAuthority(authority, () =>
        startJob(job, { input: {}, requestedBy: null, idempotencyKey: `${job.key}:${moment}` })
      )
      seen.set(place, moment)
    }
  }
}
