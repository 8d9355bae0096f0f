import { runJob } from '#authorities/jobs/run_job'
import Authority from '#authorities/models/authority'
import { listWaitingJobRuns } from '#authorities/queries/list_waiting_job_runs'
import { runForAuthority } from '#authorities/tenancy'

const BATCH = 10

/**
 * Runs all that waits, across authorities, and what follows from it.
 *
 * @param isStopping asked before each run: a process that ends begins nothing more
 * @returns how many runs were looked at
 */
export async function runDueJobs(isStopping = () => false): Promise<number> {
  let seen = 0
  for (;;) {
    const waiting = await listWaitingJobRuns(BATCH)
    if (waiting.length === 0) return seen
    for (const { id, authority_id: authorityId } of waiting) {
      if (isStopping()) return seen
      const authority = await Authority.findOrFail(authorityId)
      await runForAuthority(authority, () => runJob(id))
      seen += 1
    }
  }
}
