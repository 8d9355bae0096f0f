let listener: (() => void) | null = null

/** Tells this process's worker that something waits; without a worker here, another one will find it. */
export function wakeOutbox(): void {
  listener?.()
}

export function onOutboxWake(callback: (() => void) | null): void {
  listener = callback
}
