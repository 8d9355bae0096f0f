import { say } from '#shared/say'
import type OutboxMessage from '#authorities/models/outbox_message'
import { noticeAboutRequest } from '#notifications/notices/about_request'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { noteFiles } from '#requests/queries/note_files'

/** Tells the requester that an agent left a note for him. Its files stay on the site. */
export async function requestNoteNotice({ payload }: OutboxMessage): Promise<void> {
  const request = await ServiceRequest.findOrFail(payload.requestId)
  const note = await RequestNote.findOrFail(payload.noteId)
  const count = (await noteFiles([note.id])).get(note.id)?.length ?? 0
  await noticeAboutRequest(request, {
    event: 'request_message',
    occurrence: note.id,
    anchor: '#messages',
    values: () => ({
      NOTE_TEXT: note.text,
      NOTE_FILES: count === 0 ? null : say('notices.files', { count }),
    }),
  })
}
