import { frenchInstant } from '#shared/french_instants'
import { fileSize } from '#shared/french_formats'
import { paths } from '#back_office/paths'
import type ServiceRequest from '#requests/models/service_request'
import { noteFiles } from '#requests/queries/note_files'
import { requestNotes } from '#requests/queries/request_records'

/** Every note: internal, for the citizen, or from him. */
export async function noteLines(request: ServiceRequest) {
  const notes = await requestNotes(request.id)
  const files = await noteFiles(notes.map(({ id }) => id))
  return notes.map(({ id, visibility, authorKind, authorName, typedByName, text, createdAt }) => ({
    kind: authorKind === 'citizen' ? 'citizen' : visibility,
    author: typedByName ? `${authorName}, au guichet par ${typedByName}` : authorName,
    at: frenchInstant(createdAt),
    text,
    files: (files.get(id) ?? []).map((file) => ({
      name: file.fileName,
      size: fileSize(file.byteSize),
      href: paths.noteFile(request, file),
    })),
  }))
}
