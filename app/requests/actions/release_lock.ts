import type { RequestActor } from '#requests/actor'
import RequestLock from '#requests/models/request_lock'

/** Gives a request back: the citizen and colleagues may work on it again. */
export class ReleaseLock {
  async handle({ requestId, actor }: { requestId: string; actor: RequestActor }): Promise<void> {
    await RequestLock.query()
      .where('request_id', requestId)
      .where('agent_id', actor.id as string)
      .delete()
  }
}
