import { spokenDate } from '#shared/spoken_formats'
import { spokenService } from '#catalogue/spoken_service'
import type OutboxMessage from '#authorities/models/outbox_message'
import { giveNotice } from '#notifications/give_notice'
import { requesterOf } from '#notifications/queries/addressees'
import { draftExpiry } from '#requests/draft_life'
import ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** Warns a citizen of his draft's end. Sent or deleted meanwhile, there is nothing to warn of. */
export async function draftDeletionNotice({
  payload,
  idempotencyKey,
}: OutboxMessage): Promise<void> {
  const draft = await ServiceRequest.find(payload.draftId)
  if (draft?.state !== 'draft') return
  const teleservice = await teleserviceOf(draft)

  await giveNotice({
    event: 'draft_deletion',
    occurrence: idempotencyKey,
    to: await requesterOf(draft),
    requestId: draft.id,
    ...(draft.householdId ? { householdId: draft.householdId } : {}),
    teleserviceId: draft.teleserviceId,
    values: () => ({
      RQ_TP_LABEL: teleservice ? spokenService(teleservice).label : draft.teleserviceId,
      DRAFT_BEGUN: spokenDate(draft.createdAt),
      DRAFT_END: spokenDate(draftExpiry(draft)),
    }),
    path: `/demarches/${draft.teleserviceId}/demande/${draft.id}`,
  })
}
