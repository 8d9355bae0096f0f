import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type { AgentRights } from '#accounts/queries/agent_rights'
import ServiceRequest from '#requests/models/service_request'

/** The requests that an agent may read: rights are part of the question, so that others' are not found. */
export function readableRequests(
  rights: AgentRights
): ModelQueryBuilderContract<typeof ServiceRequest, ServiceRequest> {
  const requests = ServiceRequest.query().whereNot('state', 'draft')
  return rights.all
    ? requests
    : requests.whereIn('teleservice_id', rights.teleserviceIdsFor('read'))
}
