import RequestEvent, { ANNOUNCEMENT_KINDS } from '#requests/models/request_event'

/** The identifier of the last line of a request's history: what a page knows of it. */
export async function lastEventId(requestId: string): Promise<string | null> {
  const last = await RequestEvent.query()
    .select('id')
    .where('request_id', requestId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .first()
  return last?.id ?? null
}

/** What happened to a request after a line of its history, the latest first; changes of hands left aside. */
export async function eventsSince(
  requestId: string,
  eventId: string | null
): Promise<RequestEvent[]> {
  const known = eventId
    ? await RequestEvent.query().where('request_id', requestId).where('id', eventId).first()
    : null
  if (!known) return []
  const instant = known.createdAt.toISO() as string
  return RequestEvent.query()
    .where('request_id', requestId)
    .where((later) => {
      later
        .where('created_at', '>', instant)
        .orWhere((same) => void same.where('created_at', instant).where('id', '>', known.id))
    })
    .whereNotIn('kind', ['lock_taken_over', ...ANNOUNCEMENT_KINDS])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
}
