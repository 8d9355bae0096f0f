import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { enqueue } from '#authorities/outbox/enqueue'
import AgentAccount from '#accounts/models/agent_account'
import { agentRights, type AgentRights } from '#accounts/queries/agent_rights'
import type { RequestActor } from '#requests/actor'
import { writeAssignee } from '#requests/actions/write_assignee'
import { isDecided } from '#requests/lifecycle'
import { readableRequests } from '#requests/queries/readable_requests'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  /** What the manager saw and confirmed. */
  lines: { number: number; agentId: string }[]
  rights: AgentRights
  actor: RequestActor
}

interface Outcome {
  shared: number
  /** Assigned, decided or out of reach meanwhile: nothing is taken from anybody. */
  left: number
}

/** Carries out a plan of sharing: each agent is told by one mail. What changed since the plan was shown is left as it is. */
export class ShareRequests {
  async handle({ lines, rights, actor }: Input): Promise<Outcome> {
    let shared = 0
    for (const agentId of new Set(lines.map((line) => line.agentId))) {
      const agent = await AgentAccount.query().where('id', agentId).where('active', true).first()
      const numbers = lines.filter((line) => line.agentId === agentId).map(({ number }) => number)
      if (agent) shared += await this.#give(agent, numbers, rights, actor)
    }
    return { shared, left: lines.length - shared }
  }

  async #give(
    agent: AgentAccount,
    numbers: number[],
    rights: AgentRights,
    actor: RequestActor
  ): Promise<number> {
    const held = await agentRights(agent)
    const requests = await readableRequests(rights)
      .select('id', 'teleservice_id')
      .whereIn('number', numbers)
    const ids = requests
      .filter(({ teleserviceId: id }) => rights.can(id, 'manage') && held.can(id, 'write'))
      .map(({ id }) => id)

    return db.transaction(async (trx) => {
      const given: string[] = []
      for (const id of ids.sort()) {
        const request = await lockRequest(id, trx)
        if (request.assignedAgentId || isDecided(request.state)) continue
        await writeAssignee({ request, assignee: agent, actor, because: 'sharing' }, trx)
        given.push(id)
      }
      if (given.length > 0 && agent.id !== actor.id) {
        await enqueue(
          {
            kind: 'assignment_mail',
            idempotencyKey: `sharing:${uuidv7()}`,
            payload: {
              agentId: agent.id,
              requestIds: given,
              byName: actor.name,
              because: 'sharing',
            },
          },
          trx
        )
      }
      return given.length
    })
  }
}
