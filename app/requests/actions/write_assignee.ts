import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import type RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  request: ServiceRequest
  assignee: { id: string; fullName: string } | null
  actor: RequestActor
  /** The absence for which the request moves, and may come back. */
  absenceId?: string | null
  /** Why it moves, when nobody chose this request by itself. */
  because?: 'absence' | 'return' | 'sharing'
}

/**
 * Writes who is in charge, with its line of history. The version of the request
 * stays: what a colleague is typing is not concerned, and is not refused for it.
 * The caller holds the request.
 */
export async function writeAssignee(
  { request, assignee, actor, absenceId = null, because }: Input,
  trx: TransactionClientContract
): Promise<RequestEvent> {
  const from = request.assignedAgentName
  request.merge({
    assignedAgentId: assignee?.id ?? null,
    assignedAgentName: assignee?.fullName ?? null,
    handoverAbsenceId: absenceId,
  })
  await request.useTransaction(trx).save()
  return recordEvent(
    {
      requestId: request.id,
      kind: 'assigned',
      actor,
      details: { from, to: request.assignedAgentName, because },
    },
    trx
  )
}
