import RequestEvent from '#requests/models/request_event'
import RequestMessage from '#requests/models/request_message'
import RequestNote from '#requests/models/request_note'

/** Beyond it, the history of a request is no longer read but searched. */
const MOST_EVENTS = 200

/** What happened to a request, the latest first. */
export function requestEvents(requestId: string): Promise<RequestEvent[]> {
  return RequestEvent.query()
    .where('request_id', requestId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_EVENTS)
}

/** Every note of a request, internal ones included, the latest first: agents see them all (manual). */
export function requestNotes(requestId: string): Promise<RequestNote[]> {
  return RequestNote.query()
    .where('request_id', requestId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
}

/** What was said to the citizen, the latest first. */
export function requestMessages(requestId: string): Promise<RequestMessage[]> {
  return RequestMessage.query()
    .where('request_id', requestId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
}
