import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import AgentAccount from '#accounts/models/agent_account'
import { E_NOT_AT_COUNTER } from '#households/errors'
import CounterSession from '#households/models/counter_session'
import { householdsAtCounter } from '#households/queries/households_at_counter'

interface Input {
  agent: AgentAccount
  householdNumber: number
  /** The adult in front of the counter; the head of the household without one. */
  individualId?: string
  returnPath: string
}

/**
 * Begins to act for a household at the counter; the household served before is left.
 * Beginning what is already running changes nothing.
 *
 * @throws E_NOT_AT_COUNTER when the household cannot be served, or the person is no adult of it
 */
export class OpenCounterSession {
  async handle({
    agent,
    householdNumber,
    individualId,
    returnPath,
  }: Input): Promise<CounterSession> {
    const household = await householdsAtCounter(agent)
      .where('number', householdNumber)
      .preload('individuals', (people) =>
        people.whereNull('archived_at').where('kind', 'adult').orderBy('created_at')
      )
      .first()
    const adults = household?.individuals ?? []
    const person = individualId
      ? adults.find(({ id }) => id === individualId)
      : (adults.find(({ isHouseholdHead }) => isHouseholdHead) ?? adults[0])
    if (!household || !person) throw new E_NOT_AT_COUNTER()

    return db.transaction(async (trx) => {
      await AgentAccount.query({ client: trx }).where('id', agent.id).forUpdate().firstOrFail()
      const open = await CounterSession.query({ client: trx })
        .where('agent_id', agent.id)
        .whereNull('ended_at')
      const same = open.find(
        (one) => one.individualId === person.id && one.returnPath === returnPath
      )
      if (same?.isRunningAt(now())) return same

      await leave(open, trx)
      const session = new CounterSession()
      session.merge({
        agentId: agent.id,
        agentName: agent.fullName,
        householdId: household.id,
        householdNumber: household.number,
        individualId: person.id,
        individualName: person.fullName,
        returnPath,
        startedAt: now(),
        lastSeenAt: now(),
      })
      return session.useTransaction(trx).save()
    })
  }
}

/** An agent serves one family at a time; a mode that he forgot ended when it fell idle. */
async function leave(others: CounterSession[], trx: TransactionClientContract): Promise<void> {
  for (const other of others) {
    const isIdle = !other.isRunningAt(now())
    other.merge(
      isIdle ? { endedAt: other.idleAt, endedBy: 'idle' } : { endedAt: now(), endedBy: 'left' }
    )
    await other.useTransaction(trx).save()
  }
}
