import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import { E_JOB_INTERRUPTED, E_JOB_TAKEN_OVER, E_UNKNOWN_JOB } from '#authorities/errors'
import type { JobResult } from '#authorities/jobs/define_job'
import { errorInWords } from '#authorities/jobs/error_in_words'
import { jobOf } from '#authorities/jobs/registry'
import JobRun from '#authorities/models/job_run'

const LEASE_MINUTES = 5
/** A run that took its process down this often is given up: it would do so for ever. */
const MAX_ATTEMPTS = 5
/** How often progress is written at most: a job of ten thousand items tells each of them. */
const PROGRESS_EVERY_MS = 400

/**
 * Runs one waiting run of the current authority, unless another process holds
 * it. A run whose process died is taken again when its lease is over.
 *
 * @returns what became of it; `taken` when another process was faster, or took over
 */
export async function runJob(id: string): Promise<'done' | 'failed' | 'taken'> {
  const run = await lease(id)
  if (!run) return 'taken'

  try {
    if (run.attempts > MAX_ATTEMPTS) throw new E_JOB_INTERRUPTED([MAX_ATTEMPTS])
    const job = jobOf(run.jobKey)
    if (!job) throw new E_UNKNOWN_JOB([run.jobKey])
    const progress = progressOf(run)
    return await finish(run, await job.run({ run, input: run.input, progress }))
  } catch (error) {
    return fail(run, error)
  }
}

/** Takes the run for this process: one statement, so that two processes cannot both have it. */
async function lease(id: string): Promise<JobRun | null> {
  const instant = now()
  const run = await JobRun.find(id)
  if (!run || run.isOver) return null
  const [taken] = await JobRun.query()
    .where('id', id)
    .where('attempts', run.attempts)
    .where((free) =>
      free
        .where('state', 'waiting')
        .orWhere((abandoned) =>
          abandoned.where('state', 'running').where('leased_until', '<', instant.toISO())
        )
    )
    .update({
      state: 'running',
      attempts: run.attempts + 1,
      started_at: run.startedAt?.toISO() ?? instant.toISO(),
      leased_until: leaseEnd(instant),
    })
  return Number(taken) > 0 ? run.refresh() : null
}

function progressOf(run: JobRun) {
  let writtenAt = 0
  return async (done: number, total: number | null = run.total) => {
    run.merge({ done, total })
    if (Date.now() - writtenAt < PROGRESS_EVERY_MS && done !== total) return
    writtenAt = Date.now()
    await write(run, { done, total, leased_until: leaseEnd(now()) })
  }
}

async function finish(run: JobRun, result: JobResult): Promise<'done' | 'taken'> {
  await write(run, {
    state: 'done',
    done: run.total ?? run.done,
    total: run.total,
    summary: result.summary.slice(0, 1000),
    problems: result.problems?.length ? JSON.stringify(result.problems) : null,
    details: result.details ? JSON.stringify(result.details) : null,
    file: result.file ? JSON.stringify(result.file) : null,
    error: null,
    finished_at: now().toISO(),
    leased_until: null,
  })
  return 'done'
}

async function fail(run: JobRun, error: unknown): Promise<'failed' | 'taken'> {
  if (error instanceof E_JOB_TAKEN_OVER) return 'taken'
  const [written] = await ownRow(run).update({
    state: 'failed',
    done: run.done,
    total: run.total,
    error: errorInWords(error),
    finished_at: now().toISO(),
    leased_until: null,
  })
  return Number(written) > 0 ? 'failed' : 'taken'
}

/** @throws E_JOB_TAKEN_OVER when another process runs it by now */
async function write(run: JobRun, values: Record<string, unknown>): Promise<void> {
  const [written] = await ownRow(run).update(values)
  if (Number(written) === 0) throw new E_JOB_TAKEN_OVER()
}

/** The run, as long as it is this attempt's. */
function ownRow(run: JobRun) {
  return JobRun.query()
    .where('id', run.id)
    .where('state', 'running')
    .where('attempts', run.attempts)
}

function leaseEnd(instant: DateTime): string | null {
  return instant.plus({ minutes: LEASE_MINUTES }).toISO()
}
