import type OutboxMessage from '#authorities/models/outbox_message'

/**
 * Tells the world one thing. Called again after a failure or a crash: it must
 * be idempotent, or hand on the message's key to something that is.
 */
export type OutboxHandler = (message: OutboxMessage) => Promise<void>

interface Registered {
  handler: OutboxHandler
  /** Told once the last attempt has failed. */
  onDead?: OutboxHandler | undefined
}

const handlers = new Map<string, Registered>()

/** Each context registers what it delivers, from providers/outbox_provider.ts. */
export function registerOutboxHandler(
  kind: string,
  handler: OutboxHandler,
  onDead?: OutboxHandler
): void {
  handlers.set(kind, { handler, onDead })
}

export function outboxHandler(kind: string): Registered | undefined {
  return handlers.get(kind)
}
