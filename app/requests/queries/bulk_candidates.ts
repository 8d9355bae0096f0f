import type { AgentRights } from '#accounts/queries/agent_rights'
import {
  documentRequirements,
  type RequirementView,
} from '#catalogue/queries/document_requirements'
import BulkItem from '#requests/models/bulk_item'
import type ServiceRequest from '#requests/models/service_request'
import { completionChoices, type CompletionChoices } from '#requests/queries/completion_choices'
import { readableRequests } from '#requests/queries/readable_requests'
import { calledFor } from '#requests/queries/requirements_of'

/** A request of an operation that can become incomplete, and what its citizen may be asked for. */
export interface BulkCandidate {
  item: BulkItem
  request: ServiceRequest
  choices: CompletionChoices
}

/**
 * The requests that a list of things to ask for may be made for, in the order of the operation:
 * those that can change, and those that only a former list had nothing to ask of.
 */
export async function bulkCandidates(
  operationId: string,
  rights: AgentRights
): Promise<BulkCandidate[]> {
  const items = await BulkItem.query()
    .where('operation_id', operationId)
    .where((item) => item.where('outcome', 'planned').orWhereNotNull('asked'))
    .orderBy('position')
  const requests = await readableRequests(rights).whereIn(
    'id',
    items.map(({ requestId }) => requestId)
  )
  const known = new Map(requests.map((request) => [request.id, request]))
  const papers = new Map<string, RequirementView[]>()
  const candidates: BulkCandidate[] = []
  for (const item of items) {
    const request = known.get(item.requestId)
    if (!request) continue
    const { teleserviceId } = request
    const asked = papers.get(teleserviceId) ?? (await documentRequirements(teleserviceId))
    papers.set(teleserviceId, asked)
    const choices = await completionChoices(request, await calledFor(request, asked))
    candidates.push({ item, request, choices })
  }
  return candidates
}
