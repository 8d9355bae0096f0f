import type { Logger } from '@adonisjs/core/logger'
import { runDueJobs } from '#authorities/jobs/runner'
import { scheduleDueRuns } from '#authorities/jobs/schedule_due_runs'
import { onJobsWake } from '#authorities/jobs/wake'
import { PollingWorker } from '#authorities/polling_worker'

const LOOK_AT_CLOCK_MS = 20_000
const LOOK_FOR_RUNS_MS = 2_000

/** Two lanes: a long export does not keep a colleague's operation waiting. */
const LANES = 2

/** Asks for what the clock brings and runs what waits while the process lives. */
export class JobsWorker {
  #workers: PollingWorker[]
  #isStopping = false

  constructor(logger: Logger) {
    const clock = { name: 'jobs: schedule', work: scheduleDueRuns, pauseMs: LOOK_AT_CLOCK_MS }
    const lane = {
      name: 'jobs: runs',
      work: () => runDueJobs(() => this.#isStopping),
      pauseMs: LOOK_FOR_RUNS_MS,
    }
    this.#workers = [clock, ...Array.from({ length: LANES }, () => lane)].map(
      (options) => new PollingWorker(options, logger)
    )
  }

  start() {
    onJobsWake(() => this.#workers.slice(1).forEach((lane) => lane.wake()))
    for (const worker of this.#workers) worker.start()
  }

  async stop() {
    this.#isStopping = true
    onJobsWake(null)
    for (const worker of this.#workers) await worker.stop()
  }
}
