import type { RequestActor } from '#requests/actor'
import RequestLock from '#requests/models/request_lock'
import RequestPresence from '#requests/models/request_presence'

interface Input {
  requestId: string
  actor: RequestActor
  /** The page that is left; its lock is given back unless another page took it since. */
  opening: string | null
}

/**
 * An agent leaves the page of a request. What is said late – a page that was
 * reloaded says it after it came back – takes nothing from the page that follows.
 */
export class LeaveRequest {
  async handle({ requestId, actor, opening }: Input): Promise<void> {
    const agentId = actor.id as string
    await RequestPresence.query().where('request_id', requestId).where('agent_id', agentId).delete()
    if (!opening) return
    await RequestLock.query()
      .where('request_id', requestId)
      .where('agent_id', agentId)
      .where('opening', opening)
      .delete()
  }
}
