import type { Logger } from '@adonisjs/core/logger'
import { deliverMessage } from '#authorities/outbox/deliver_message'
import { onOutboxWake } from '#authorities/outbox/wake'
import { PollingWorker } from '#authorities/polling_worker'
import { listDueOutboxMessages } from '#authorities/queries/list_due_outbox_messages'
import { runForAuthority } from '#authorities/tenancy'
import Authority from '#authorities/models/authority'

const BATCH = 20
const PAUSE_MS = 2_000

/** Empties the outbox while the process lives: at once when woken, else every two seconds. */
export class OutboxWorker {
  #worker: PollingWorker

  constructor(logger: Logger) {
    const options = { name: 'outbox', work: deliverDueMessages, pauseMs: PAUSE_MS }
    this.#worker = new PollingWorker(options, logger)
  }

  start() {
    onOutboxWake(() => this.#worker.wake())
    this.#worker.start()
  }

  async stop() {
    onOutboxWake(null)
    await this.#worker.stop()
  }
}

/** Delivers all that is due, across authorities, and what follows from it; returns how many messages were looked at. */
export async function deliverDueMessages(): Promise<number> {
  let seen = 0
  for (;;) {
    const due = await listDueOutboxMessages(BATCH)
    if (due.length === 0) return seen
    for (const { id, authority_id: authorityId } of due) {
      const authority = await Authority.findOrFail(authorityId)
      await runForAuthority(authority, () => deliverMessage(id))
    }
    seen += due.length
  }
}
