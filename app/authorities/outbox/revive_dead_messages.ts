import { now } from '#shared/clock'
import { runForAuthority } from '#authorities/tenancy'
import Authority from '#authorities/models/authority'
import OutboxMessage from '#authorities/models/outbox_message'

/** Gives undeliverable messages of every authority a new series of attempts. */
export class ReviveDeadMessages {
  async handle(): Promise<void> {
    for (const authority of await Authority.all()) {
      await runForAuthority(authority, () =>
        OutboxMessage.query()
          .where('state', 'dead')
          .update({ state: 'waiting', attempts: 0, available_at: now().toISO() })
      )
    }
  }
}
