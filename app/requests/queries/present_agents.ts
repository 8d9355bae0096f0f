import RequestPresence from '#requests/models/request_presence'
import { presentSince } from '#requests/presence'

/** Who has a request before him now, one agent left aside, by name. */
export function presentAgents(requestId: string, exceptId: string): Promise<RequestPresence[]> {
  return RequestPresence.query()
    .where('request_id', requestId)
    .where('seen_at', '>', presentSince())
    .whereNot('agent_id', exceptId)
    .orderBy('agent_name')
    .limit(10)
}
