import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#authorities/outbox/enqueue'
import type AgentAccount from '#accounts/models/agent_account'
import { agentRights } from '#accounts/queries/agent_rights'
import type { RequestActor } from '#requests/actor'
import { writeAssignee } from '#requests/actions/write_assignee'
import { E_ALREADY_ASSIGNED, E_ASSIGNEE_WITHOUT_RIGHT, E_NOT_ASSIGNABLE } from '#requests/errors'
import { isFinal } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  /** `null` gives the request back: nobody is in charge. */
  assignee: AgentAccount | null
  /** Who was in charge when the agent decided, so that two of them do not give it away at once. */
  from: string | null
  actor: RequestActor
}

/**
 * Says who is in charge of a request. A colleague to whom it is given is told
 * by mail, once. Saying it again changes nothing.
 *
 * @throws E_NOT_ASSIGNABLE once it has ended, E_ASSIGNEE_WITHOUT_RIGHT, E_ALREADY_ASSIGNED naming who is in charge meanwhile
 */
export class AssignRequest {
  async handle({ requestId, assignee, from, actor }: Input): Promise<ServiceRequest> {
    const rights = assignee?.active ? await agentRights(assignee) : null
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      if (request.assignedAgentId === (assignee?.id ?? null)) return request
      if (request.state === 'draft' || isFinal(request.state)) throw new E_NOT_ASSIGNABLE()
      if (assignee && !rights?.can(request.teleserviceId, 'write')) {
        throw new E_ASSIGNEE_WITHOUT_RIGHT([assignee.fullName])
      }
      if (request.assignedAgentId !== from) {
        throw new E_ALREADY_ASSIGNED([request.assignedAgentName ?? 'personne'])
      }

      const event = await writeAssignee({ request, assignee, actor }, trx)
      if (assignee && assignee.id !== actor.id) {
        await enqueue(
          {
            kind: 'assignment_mail',
            idempotencyKey: `assigned:${event.id}`,
            payload: { agentId: assignee.id, requestIds: [requestId], byName: actor.name },
          },
          trx
        )
      }
      return request
    })
  }
}
