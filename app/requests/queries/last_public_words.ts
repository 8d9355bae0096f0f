import RequestNote from '#requests/models/request_note'

/** The last thing an agent said publicly about each of these requests, by request. */
export async function lastPublicWords(requestIds: string[]): Promise<Map<string, RequestNote>> {
  if (requestIds.length === 0) return new Map()
  const notes = await RequestNote.query()
    .whereIn('request_id', requestIds)
    .where('visibility', 'public')
    .where('author_kind', 'agent')
    .orderBy('created_at')
    .orderBy('id')
  return new Map(notes.map((note) => [note.requestId, note]))
}
