import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#authorities/outbox/enqueue'
import AgentAbsence from '#accounts/models/agent_absence'
import AgentAccount from '#accounts/models/agent_account'
import type { RequestActor } from '#requests/actor'
import { writeAssignee } from '#requests/actions/write_assignee'
import { absencePreview } from '#requests/queries/absence_preview'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  absenceId: string
  actor: RequestActor
}

/**
 * The first day of an absence: hands the agent's open requests over to his
 * replacement, who is told by one mail. Those that he may not change stay.
 *
 * @returns how many requests moved; nothing moves twice
 */
export class StartAbsence {
  async handle({ absenceId, actor }: Input): Promise<number> {
    const planned = await AgentAbsence.findOrFail(absenceId)
    const replacement = planned.replacementId
      ? await AgentAccount.find(planned.replacementId)
      : null
    const { moving } = await absencePreview(planned.agentId, replacement)

    return db.transaction(async (trx) => {
      const absence = await AgentAbsence.query({ client: trx })
        .where('id', absenceId)
        .forUpdate()
        .firstOrFail()
      if (absence.state !== 'planned') return 0
      await absence.useTransaction(trx).merge({ state: 'running' }).save()

      const moved: string[] = []
      for (const { id } of moving) {
        const request = await lockRequest(id, trx)
        if (request.assignedAgentId !== absence.agentId) continue
        await writeAssignee(
          { request, assignee: replacement, actor, absenceId, because: 'absence' },
          trx
        )
        moved.push(id)
      }
      if (replacement && moved.length > 0) {
        await enqueue(
          {
            kind: 'assignment_mail',
            idempotencyKey: `absence-start:${absenceId}`,
            payload: {
              agentId: replacement.id,
              requestIds: moved,
              byName: actor.name,
              because: 'absence',
            },
          },
          trx
        )
      }
      return moved.length
    })
  }
}
