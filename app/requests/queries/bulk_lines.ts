import type { AgentRights } from '#accounts/queries/agent_rights'
import BulkItem from '#requests/models/bulk_item'
import type BulkOperation from '#requests/models/bulk_operation'
import type ServiceRequest from '#requests/models/service_request'
import { readableRequests } from '#requests/queries/readable_requests'

export interface BulkLine {
  item: BulkItem
  request: Pick<ServiceRequest, 'number' | 'teleserviceId' | 'requesterName' | 'state'>
}

/** The requests of an operation and what became of each, in its order: those that the agent may still read. */
export async function bulkLines({ id }: BulkOperation, rights: AgentRights): Promise<BulkLine[]> {
  const items = await BulkItem.query().where('operation_id', id).orderBy('position')
  const requests = await readableRequests(rights)
    .whereIn(
      'id',
      items.map(({ requestId }) => requestId)
    )
    .select('id', 'number', 'teleservice_id', 'requester_name', 'state')
  const known = new Map(requests.map((request) => [request.id, request]))
  return items.flatMap((item) => {
    const request = known.get(item.requestId)
    return request ? [{ item, request }] : []
  })
}
