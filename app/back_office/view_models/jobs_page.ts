import { now } from '#shared/clock'
import { frenchInstant } from '#shared/french_instants'
import { jobOf } from '#authorities/jobs/registry'
import type JobRun from '#authorities/models/job_run'
import { jobOverview, type JobOverview } from '#authorities/queries/job_overview'
import { troubledJobRuns } from '#authorities/queries/troubled_job_runs'
import { frenchSchedule } from '#back_office/french_schedule'
import { paths } from '#back_office/paths'
import { jobRunBadge } from '#back_office/view_models/job_run_badge'

const TROUBLE_DAYS = 30

/** Every job with its last run and the next one, and what went wrong lately. */
export async function jobsPage() {
  const overview = await jobOverview()
  const troubles = await troubledJobRuns(now().minus({ days: TROUBLE_DAYS }))
  return {
    scheduled: overview
      .filter(({ job }) => job.schedule)
      .sort(soonestFirst)
      .map(jobLine),
    onDemand: overview.filter(({ job }) => !job.schedule).map(jobLine),
    troubles: troubles.map(troubleLine),
    troubleDays: TROUBLE_DAYS,
  }
}

function soonestFirst(a: JobOverview, b: JobOverview): number {
  return (a.nextAt?.toMillis() ?? 0) - (b.nextAt?.toMillis() ?? 0)
}

function jobLine({ job, lastRun, nextAt }: JobOverview) {
  return {
    key: job.key,
    label: job.label,
    description: job.description,
    schedule: job.schedule ? frenchSchedule(job.schedule) : null,
    nextAt: nextAt && frenchInstant(nextAt),
    lastRun: lastRun && runLine(lastRun),
  }
}

function runLine(run: JobRun) {
  return {
    href: paths.jobRun(run.id),
    at: frenchInstant(run.createdAt),
    badge: jobRunBadge(run),
    result: run.error ?? run.summary,
    by: run.requestedByName,
  }
}

function troubleLine(run: JobRun) {
  return {
    ...runLine(run),
    label: jobOf(run.jobKey)?.label ?? run.jobKey,
    problems: run.problems ?? [],
  }
}
