import { frenchInstant } from '#shared/french_instants'
import type ServiceRequest from '#requests/models/service_request'
import { requestNotes } from '#requests/queries/request_records'

/** Every note: internal, for the citizen, or from him. */
export async function noteLines(request: ServiceRequest) {
  const notes = await requestNotes(request.id)
  return notes.map(({ visibility, authorKind, authorName, typedByName, text, createdAt }) => ({
    kind: authorKind === 'citizen' ? 'citizen' : visibility,
    author: typedByName ? `${authorName}, au guichet par ${typedByName}` : authorName,
    at: frenchInstant(createdAt),
    text,
  }))
}
