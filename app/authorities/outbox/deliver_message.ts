import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import { outboxHandler } from '#authorities/outbox/handlers'

const LEASE_MINUTES = 5
/** Minutes before each new attempt; after the last one the message is set apart, visible, and never lost. */
export const BACK_OFF_MINUTES = [1, 5, 15, 60, 240]

/**
 * Delivers one message of the current authority, unless another worker holds it.
 *
 * @returns what became of it; `taken` when another worker was faster.
 */
export async function deliverMessage(
  id: string
): Promise<'delivered' | 'retry' | 'dead' | 'taken'> {
  const message = await lease(id)
  if (!message) return 'taken'

  try {
    const registered = outboxHandler(message.kind)
    if (!registered) throw new Error(`No handler for outbox messages of kind "${message.kind}"`)
    await registered.handler(message)
    // What was told may hold a reset link or a follow-up code: it is not kept.
    await message
      .merge({ state: 'delivered', deliveredAt: now(), leasedUntil: null, payload: {} })
      .save()
    return 'delivered'
  } catch (error) {
    return postpone(message, error)
  }
}

/** Takes the message for this worker: one statement, so that two workers cannot both have it. */
async function lease(id: string): Promise<OutboxMessage | null> {
  const instant = now()
  const [taken] = await OutboxMessage.query()
    .where('id', id)
    .where((free) =>
      free
        .where('state', 'waiting')
        .orWhere((abandoned) =>
          abandoned.where('state', 'leased').where('leased_until', '<', instant.toISO())
        )
    )
    .update({ state: 'leased', leased_until: leaseEnd(instant) })
  return Number(taken) > 0 ? OutboxMessage.find(id) : null
}

function leaseEnd(instant: DateTime): string | null {
  return instant.plus({ minutes: LEASE_MINUTES }).toISO()
}

async function postpone(message: OutboxMessage, error: unknown): Promise<'retry' | 'dead'> {
  const attempts = message.attempts + 1
  const wait = BACK_OFF_MINUTES[attempts - 1]
  if (wait === undefined) await outboxHandler(message.kind)?.onDead?.(message)
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  await message
    .merge({
      attempts,
      lastError,
      leasedUntil: null,
      state: wait === undefined ? 'dead' : 'waiting',
      availableAt: now().plus({ minutes: wait ?? 0 }),
    })
    .save()
  return wait === undefined ? 'dead' : 'retry'
}
