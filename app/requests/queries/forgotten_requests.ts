import { now } from '#shared/clock'
import { REQUEST_LIFECYCLE } from '#requests/lifecycle'
import { filingDelays } from '#requests/queries/filing_delays'
import ServiceRequest from '#requests/models/service_request'

/** Requests that may be archived and have not changed for the filing delay of their teleservice. */
export async function forgottenRequests(): Promise<ServiceRequest[]> {
  const forgotten: ServiceRequest[] = []
  for (const { teleserviceId, months } of await filingDelays()) {
    const limit = now().minus({ months }).toISO()
    const requests = await ServiceRequest.query()
      .select('id', 'authority_id', 'number', 'version')
      .where('teleservice_id', teleserviceId)
      .whereIn('state', [...REQUEST_LIFECYCLE.archive.from])
      .where('updated_at', '<', limit)
      .orderBy('id')
    forgotten.push(...requests)
  }
  return forgotten
}
