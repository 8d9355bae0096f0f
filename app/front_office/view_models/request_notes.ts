import RequestNote from '#requests/models/request_note'
import type ServiceRequest from '#requests/models/service_request'
import { frenchInstant } from '#shared/french_instants'

const MOST = 100

/** What the citizen and the town hall told each other, oldest first. Internal notes are never read here. */
export async function requestNotes(request: ServiceRequest) {
  const notes = await RequestNote.query()
    .where('request_id', request.id)
    .where('visibility', 'public')
    .orderBy('created_at', 'desc')
    .limit(MOST)
  return notes.reverse().map(({ authorKind, authorName, typedByName, text, createdAt }) => ({
    author: typedByName
      ? `${authorName}, au guichet de la mairie`
      : authorKind === 'agent'
        ? `La mairie (${authorName})`
        : authorName,
    at: frenchInstant(createdAt),
    kind: authorKind === 'agent' ? 'public' : 'citizen',
    text,
  }))
}
