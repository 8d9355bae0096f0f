import db from '@adonisjs/lucid/services/db'
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import { capacityOf, type RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import RequestNote from '#requests/models/request_note'
import { assertNotArchived, lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  visibility: 'internal' | 'public'
  text: string
  actor: RequestActor
  /** One key, one note: the same form posted again adds nothing. */
  key?: string
}

/**
 * Adds a note; a public one written by an agent is announced to the requester by mail.
 *
 * @throws E_REQUEST_NOT_EDITABLE once the request is archived
 */
export class AddNote {
  async handle({ requestId, visibility, text, actor, key }: Input): Promise<RequestNote> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      const isCitizens = capacityOf(actor) === 'citizen'
      const id = key ? uuidv5(key, requestId) : uuidv7()
      const known = await RequestNote.query({ client: trx }).where('id', id).first()
      if (known) return known
      assertNotArchived(request)

      const note = new RequestNote()
      note.merge({
        id,
        requestId,
        visibility: isCitizens ? 'public' : visibility,
        text: text.trim(),
        authorKind: isCitizens ? 'citizen' : 'agent',
        authorName: actor.onBehalfOf ? request.requesterName : actor.name,
        typedByName: actor.onBehalfOf ? actor.name : null,
        createdAt: now(),
      })
      await note.useTransaction(trx).save()
      await recordEvent(
        {
          requestId,
          kind: 'note_added',
          actor,
          details: { visibility: note.visibility, noteId: note.id },
        },
        trx
      )
      if (note.visibility === 'public' && !isCitizens) {
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
