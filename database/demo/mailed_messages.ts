import { now } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'

/**
 * The mails of months were sent in their time: the first start of the demo does
 * not send hundreds of them again.
 */
export class MailedMessages {
  #waiting = new Set<string>()

  /** All that waits was sent when it was written, but for what is to leave. */
  async settle(): Promise<void> {
    await OutboxMessage.query()
      .where('state', 'waiting')
      .whereNotIn('id', [...this.#waiting])
      .update({ state: 'delivered', delivered_at: now().toISO(), payload: '{}' })
  }

  /** What waits now is to leave. */
  async keepWaiting(): Promise<void> {
    const waiting = await OutboxMessage.query().where('state', 'waiting').select('id')
    for (const { id } of waiting) this.#waiting.add(id)
  }
}
