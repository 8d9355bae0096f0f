import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import type { CategoryAnnouncement } from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'

/** One mail speaks of this many requests at most; the others wait for the next run. */
const MOST = 1000

/** The requests of a category that an announcement is about, and that it was not made for yet, in the order of locking. */
export async function unannouncedRequests(
  kind: CategoryAnnouncement,
  categoryId: string,
  trx: TransactionClientContract
): Promise<ServiceRequest[]> {
  const settings = await TeleserviceSetting.query({ client: trx }).where('category_id', categoryId)
  const day = today()
  const requests = ServiceRequest.query({ client: trx })
    .whereIn(
      'teleservice_id',
      settings.map(({ teleserviceId }) => teleserviceId)
    )
    .whereNotExists((told) =>
      told
        .from('request_events')
        .where('request_events.authority_id', currentAuthorityId())
        .whereColumn('request_events.request_id', 'service_requests.id')
        .where('request_events.kind', kind)
    )
    .orderBy('id')
    .limit(MOST)
  if (kind === 'creation_announced') return requests.where('state', 'pending')
  if (kind === 'red_alert_sent') return requests.where('due_on', '<', day)
  return requests.where('alert_on', '<=', day).where('due_on', '>=', day)
}
