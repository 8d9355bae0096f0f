import type { Job } from '#authorities/jobs/define_job'
import { runJob } from '#authorities/jobs/run_job'
import { startJob } from '#authorities/jobs/start_job'
import type JobRun from '#authorities/models/job_run'
import type { Town } from '#tests/support/world/town'

/** Runs one job for a town, here and now, and gives the run as it ended. */
export function runFor<Input extends object>(
  town: Town,
  job: Job<Input>,
  input = {} as Input
): Promise<JobRun> {
  return town.run(async () => {
    const run = await startJob(job, { input, requestedBy: null })
    await runJob(run.id)
    return run.refresh()
  })
}
