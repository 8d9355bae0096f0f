import db from '@adonisjs/lucid/services/db'
import { placeOf } from '#authorities/queries/read_page'
import { currentAuthorityId } from '#authorities/tenancy'
import type { AgentRights } from '#accounts/queries/agent_rights'
import type ServiceRequest from '#requests/models/service_request'
import { listedRequest, type ListedRequest } from '#requests/queries/listed_request'
import { readList, type RequestList } from '#requests/queries/request_list'

/** Where a request stands in a list: the list can be read on from there even once the request has left it. */
export async function placeInList(
  { id }: Pick<ServiceRequest, 'id'>,
  { order }: RequestList
): Promise<string | null> {
  const row = await db
    .from('service_requests')
    .where('authority_id', currentAuthorityId())
    .where('id', id)
    .select('id', order.column)
    .first()
  return row ? placeOf('after', row, order) : null
}

/** The request that follows a place of a list, as far as the agent may read it. */
export async function nextInList(
  rights: AgentRights,
  list: RequestList,
  place: string
): Promise<ListedRequest | null> {
  const { rows } = await readList(rights, list, { size: 1, cursor: place })
  return rows[0] ? listedRequest(rows[0]) : null
}
