import RequestEventFile from '#letters/models/request_event_file'

/** The events of a request that were kept on paper. */
export async function requestEventFiles(requestId: string): Promise<Set<string>> {
  const files = await RequestEventFile.query().where('request_id', requestId).select('event_id')
  return new Set(files.map(({ eventId }) => eventId))
}
