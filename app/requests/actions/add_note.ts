import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import RequestNote from '#requests/models/request_note'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  visibility: 'internal' | 'public'
  text: string
  actor: RequestActor
}

/** Adds a note; a public one written by an agent is announced to the requester by mail. */
export class AddNote {
  async handle({ requestId, visibility, text, actor }: Input): Promise<RequestNote> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      const note = new RequestNote()
      note.merge({
        requestId,
        visibility: actor.kind === 'citizen' ? 'public' : visibility,
        text: text.trim(),
        authorKind: actor.kind === 'citizen' ? 'citizen' : 'agent',
        authorName: actor.name,
        createdAt: now(),
      })
      await note.useTransaction(trx).save()
      await recordEvent(
        { requestId, kind: 'note_added', actor, details: { visibility: note.visibility } },
        trx
      )
      if (note.visibility === 'public' && actor.kind === 'agent') {
        await enqueue(
          {
            kind: 'request_note_mail',
            idempotencyKey: `note-mail:${note.id}`,
            payload: { requestId: request.id, noteId: note.id },
          },
          trx
        )
      }
      return note
    })
  }
}
