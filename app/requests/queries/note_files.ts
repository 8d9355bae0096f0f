import NoteFile from '#requests/models/note_file'
import RequestNote from '#requests/models/request_note'

/** The files of these notes, by note, in their order. */
export async function noteFiles(noteIds: string[]): Promise<Map<string, NoteFile[]>> {
  const found = new Map<string, NoteFile[]>()
  if (noteIds.length === 0) return found
  const files = await NoteFile.query().whereIn('note_id', noteIds).orderBy('position')
  for (const file of files) found.set(file.noteId, [...(found.get(file.noteId) ?? []), file])
  return found
}

/**
 * A file of a public note of this request; whoever asks has been found to see the request.
 *
 * @throws E_ROW_NOT_FOUND
 */
export function findNoteFile(requestId: string, fileId: string): Promise<NoteFile> {
  const notes = RequestNote.query()
    .select('id')
    .where('request_id', requestId)
    .where('visibility', 'public')
  return NoteFile.query().where('id', fileId).whereIn('note_id', notes).firstOrFail()
}
