import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#authorities/outbox/enqueue'
import AgentAbsence from '#accounts/models/agent_absence'
import AgentAccount from '#accounts/models/agent_account'
import type { RequestActor } from '#requests/actor'
import { writeAssignee } from '#requests/actions/write_assignee'
import { isDecided } from '#requests/lifecycle'
import ServiceRequest from '#requests/models/service_request'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  absenceId: string
  actor: RequestActor
}

/**
 * The end of an absence, on its day or before: the requests that were handed
 * over and that still wait for a decision come back to the agent, if it was so
 * chosen. What somebody assigned meanwhile stays where it is.
 *
 * @returns how many requests came back
 */
export class EndAbsence {
  async handle({ absenceId, actor }: Input): Promise<number> {
    const { agentId } = await AgentAbsence.findOrFail(absenceId)
    const agent = await AgentAccount.findOrFail(agentId)
    return db.transaction(async (trx) => {
      const absence = await AgentAbsence.query({ client: trx })
        .where('id', absenceId)
        .forUpdate()
        .firstOrFail()
      if (absence.state === 'ended') return 0
      await absence.useTransaction(trx).merge({ state: 'ended' }).save()
      if (!absence.comesBack || !agent.active) return 0

      const moved = await ServiceRequest.query({ client: trx })
        .select('id')
        .where('handover_absence_id', absenceId)
        .orderBy('id')
      const back: string[] = []
      for (const { id } of moved) {
        const request = await lockRequest(id, trx)
        if (request.handoverAbsenceId !== absenceId || isDecided(request.state)) continue
        await writeAssignee({ request, assignee: agent, actor, because: 'return' }, trx)
        back.push(id)
      }
      if (back.length > 0) {
        await enqueue(
          {
            kind: 'assignment_mail',
            idempotencyKey: `absence-end:${absenceId}`,
            payload: { agentId, requestIds: back, byName: actor.name, because: 'return' },
          },
          trx
        )
      }
      return back.length
    })
  }
}
