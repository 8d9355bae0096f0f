import type { Logger } from '@adonisjs/core/logger'
import { deliverMessage } from '#authorities/outbox/deliver_message'
import { onOutboxWake } from '#authorities/outbox/wake'
import { listDueOutboxMessages } from '#authorities/queries/list_due_outbox_messages'
import { runForAuthority } from '#authorities/tenancy'
import Authority from '#authorities/models/authority'

const BATCH = 20
const PAUSE_MS = 2_000

/** Empties the outbox while the process lives: at once when woken, else every two seconds. */
export class OutboxWorker {
  #timer: NodeJS.Timeout | null = null
  #running: Promise<unknown> | null = null
  #stopped = false

  constructor(private logger: Logger) {}

  start() {
    onOutboxWake(() => this.#soon(0))
    this.#soon(0)
  }

  async stop() {
    this.#stopped = true
    onOutboxWake(null)
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  #soon(delay: number) {
    if (this.#stopped || (this.#running && delay === 0)) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#running = deliverDueMessages()
        .catch((error) => this.logger.error({ err: error }, 'outbox: delivery stopped'))
        .finally(() => {
          this.#running = null
          this.#soon(PAUSE_MS)
        })
    }, delay)
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
