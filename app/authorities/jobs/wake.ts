let listener: (() => void) | null = null

/** Tells this process's worker that a run waits; without a worker here, another one will find it. */
export function wakeJobs(): void {
  listener?.()
}

export function onJobsWake(callback: (() => void) | null): void {
  listener = callback
}
