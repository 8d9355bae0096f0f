import { now } from '#shared/clock'
import CounterSession from '#households/models/counter_session'

interface Input {
  id: string
  agentId: string
  /** `left` by the agent, with his session (`signed_out`), or `closed`: the household can no longer be served. */
  by: 'left' | 'signed_out' | 'closed'
}

/** Ends a counter mode and writes when, and how: the instant at which it fell idle when it was forgotten. Ended once, it stays so. */
export class EndCounterSession {
  async handle({ id, agentId, by }: Input): Promise<CounterSession | null> {
    const session = await CounterSession.query().where('id', id).where('agent_id', agentId).first()
    if (!session || session.endedAt) return session

    const isIdle = !session.isRunningAt(now())
    return session
      .merge(
        isIdle ? { endedAt: session.idleAt, endedBy: 'idle' } : { endedAt: now(), endedBy: by }
      )
      .save()
  }
}
