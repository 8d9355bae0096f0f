import type JobRun from '#authorities/models/job_run'

/** What a job is handed when it runs, inside the authority that it runs for. */
export interface JobContext<Input extends object> {
  run: JobRun
  input: Input
  /**
   * Tells how far the job is, and keeps its lease: to be called at least every few minutes.
   *
   * @throws E_JOB_TAKEN_OVER when another process runs it by now: this one must stop.
   */
  progress(done: number, total?: number): Promise<void>
}

export interface JobResult {
  /** What was done, in one French line. */
  summary: string
  /** What could not be done, each in one French line: the run is shown as « terminé avec des anomalies ». */
  problems?: string[]
  /** `backTo` (a path) and `backLabel` are where the page of the run leads back to. */
  details?: Record<string, unknown>
  /** What the job made, in the document store; its owner downloads it from the page of the run. */
  file?: { key: string; name: string; type: string }
}

/**
 * Work that no page waits for. It runs for one authority at a time, and again
 * from its start after a crash: `run` must be idempotent.
 */
export interface Job<Input extends object = Record<string, never>> {
  key: string
  /** French, for the page « Travaux ». */
  label: string
  description: string
  /** A cron expression of five fields in the town's time; without it the job runs on demand only. */
  schedule?: string
  run(context: JobContext<Input>): Promise<JobResult>
}

export function defineJob<Input extends object = Record<string, never>>(
  job: Job<Input>
): Job<Input> {
  return job
}
