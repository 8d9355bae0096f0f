import db from '@adonisjs/lucid/services/db'
import type OutboxMessage from '#authorities/models/outbox_message'
import { enqueue } from '#authorities/outbox/enqueue'
import { KeepEventFile } from '#letters/actions/keep_event_file'
import { isMilestone } from '#requests/milestones'
import type RequestEvent from '#requests/models/request_event'

/** Makes the PDF of a request at one event of its history. */
export async function requestEventFile({ payload }: OutboxMessage): Promise<void> {
  const { requestId, eventId } = payload as { requestId: string; eventId: string }
  await new KeepEventFile().handle({ requestId, eventId })
}

/** Asks for it, apart from the mail that tells the event: neither waits for the other, nor is it sent twice for it. */
export async function askForEventFile(event: RequestEvent | null): Promise<void> {
  if (!event || !isMilestone(event)) return
  const { requestId, id: eventId } = event
  await db.transaction((trx) =>
    enqueue(
      {
        kind: 'request_event_file',
        idempotencyKey: `event-file:${eventId}`,
        payload: { requestId, eventId },
      },
      trx
    )
  )
}
