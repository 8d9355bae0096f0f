import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import type { AcceptedFile, PageUpload } from '#documents/actions/accept_upload'
import { capacityOf, type RequestActor } from '#requests/actor'
import { acceptNoteFiles } from '#requests/actions/accept_note_files'
import { forgetNoteFiles } from '#requests/actions/forget_note_files'
import { recordEvent } from '#requests/actions/record_event'
import { E_NOTE_FILES_REFUSED } from '#requests/errors'
import NoteFile from '#requests/models/note_file'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { assertNotArchived, lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  visibility: 'internal' | 'public'
  text: string
  /** What goes with a public note. */
  uploads?: readonly PageUpload[]
  actor: RequestActor
  /** One key, one note: the same form posted again adds nothing. */
  key?: string
}

const FOR_THE_CITIZEN = 'Des fichiers ne se joignent qu’à une note usager.'

/**
 * Adds a note, with its files. A public one written by an agent is announced to the requester, and answers
 * him; one of the citizen's waits for an agent to read it.
 *
 * @throws E_REQUEST_NOT_EDITABLE once the request is archived
 * @throws E_NOTE_FILES_REFUSED for files that are not accepted, or that go with an internal note
 */
export class AddNote {
  async handle(input: Input): Promise<RequestNote> {
    const { requestId, key, uploads = [] } = input
    const id = key ? uuidv5(key, requestId) : uuidv7()
    const known = await RequestNote.find(id)
    if (known) return known
    const visibility = capacityOf(input.actor) === 'citizen' ? 'public' : input.visibility
    if (uploads.length > 0 && visibility === 'internal') {
      throw new E_NOTE_FILES_REFUSED([FOR_THE_CITIZEN])
    }

    const files = await acceptNoteFiles(uploads)
    try {
      const [note, isNew] = await db.transaction((trx) =>
        write({ ...input, id, visibility, files }, trx)
      )
      if (!isNew) await forgetNoteFiles(files)
      return note
    } catch (error) {
      await forgetNoteFiles(files)
      throw error
    }
  }
}

async function write(
  { id, requestId, visibility, text, files, actor }: Input & { id: string; files: AcceptedFile[] },
  trx: TransactionClientContract
): Promise<[note: RequestNote, isNew: boolean]> {
  const request = await lockRequest(requestId, trx)
  const known = await RequestNote.query({ client: trx }).where('id', id).first()
  if (known) return [known, false]
  assertNotArchived(request)

  const isCitizens = capacityOf(actor) === 'citizen'
  const note = new RequestNote().merge({
    id,
    requestId,
    visibility,
    text: text.trim(),
    authorKind: isCitizens ? 'citizen' : 'agent',
    authorName: actor.onBehalfOf ? request.requesterName : actor.name,
    typedByName: actor.onBehalfOf ? actor.name : null,
    createdAt: now(),
  })
  await note.useTransaction(trx).save()
  for (const [index, file] of files.entries()) {
    const kept = new NoteFile().merge({
      ...file,
      noteId: id,
      position: index + 1,
      createdAt: now(),
    })
    await kept.useTransaction(trx).save()
  }
  const details = { visibility, noteId: id, ...(files.length > 0 ? { files: files.length } : {}) }
  await recordEvent({ requestId, kind: 'note_added', actor, details }, trx)
  if (visibility === 'public') await tell(note, trx)
  return [note, true]
}

/** A word of the citizen's waits for an agent; one of an agent's answers him, and is announced. */
async function tell(
  { id, requestId, authorKind, createdAt }: RequestNote,
  trx: TransactionClientContract
): Promise<void> {
  const waits = authorKind === 'citizen' ? createdAt.toUTC().toISO() : null
  await ServiceRequest.query({ client: trx })
    .where('id', requestId)
    .update({ citizen_wrote_at: waits })
  if (authorKind === 'citizen') return
  await enqueue(
    {
      kind: 'request_note_mail',
      idempotencyKey: `note-mail:${id}`,
      payload: { requestId, noteId: id },
    },
    trx
  )
}
