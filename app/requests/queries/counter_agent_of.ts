import RequestEvent from '#requests/models/request_event'

/** The agent who filed a request at the counter; `null` when the citizen filed it himself. */
export async function counterAgentOf(requestId: string): Promise<string | null> {
  const submission = await RequestEvent.query()
    .select('actor_name')
    .where('request_id', requestId)
    .where('from_state', 'draft')
    .whereNotNull('on_behalf_of')
    .first()
  return submission?.actorName ?? null
}
