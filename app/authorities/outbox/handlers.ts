import type OutboxMessage from '#authorities/models/outbox_message'

/**
 * Tells the world one thing. Called again after a failure or a crash: it must
 * be idempotent, or hand on the message's key to something that is.
 */
export type OutboxHandler = (message: OutboxMessage) => Promise<void>

const handlers = new Map<string, OutboxHandler>()

/** Each context registers what it delivers, from providers/outbox_provider.ts. */
export function registerOutboxHandler(kind: string, handler: OutboxHandler): void {
  handlers.set(kind, handler)
}

export function outboxHandler(kind: string): OutboxHandler | undefined {
  return handlers.get(kind)
}
