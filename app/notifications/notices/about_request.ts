import { spokenService } from '#catalogue/spoken_service'
import { giveNotice, type Occasion } from '#notifications/give_notice'
import type { NoticeEvent } from '#notifications/notice_events'
import { requesterOf } from '#notifications/queries/addressees'
import type ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

interface News {
  event: NoticeEvent
  occurrence: string
  values?: Occasion['values']
  /** Where on the request's page. */
  anchor?: string
}

/** Tells the requester something about his request. Without an account, he finds it by its number and code. */
export async function noticeAboutRequest(
  request: ServiceRequest,
  { event, occurrence, values = {}, anchor = '' }: News
): Promise<void> {
  const teleservice = await teleserviceOf(request)
  await giveNotice({
    event,
    occurrence,
    to: await requesterOf(request),
    requestId: request.id,
    ...(request.householdId ? { householdId: request.householdId } : {}),
    teleserviceId: request.teleserviceId,
    values: async () => ({
      RQ_ID: request.number,
      RQ_TP_LABEL: teleservice ? spokenService(teleservice).label : request.teleserviceId,
      ...(typeof values === 'function' ? await values() : values),
    }),
    path: request.accessCodeHash ? '/suivi' : `/demandes/${request.number}${anchor}`,
  })
}
