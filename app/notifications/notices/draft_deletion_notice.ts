import { frenchDate } from '#shared/french_instants'
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

  await giveNotice({
    event: 'draft_deletion',
    occurrence: idempotencyKey,
    to: await requesterOf(draft),
    requestId: draft.id,
    ...(draft.householdId ? { householdId: draft.householdId } : {}),
    teleserviceId: draft.teleserviceId,
    values: {
      RQ_TP_LABEL: (await teleserviceOf(draft))?.label ?? draft.teleserviceId,
      DRAFT_BEGUN: frenchDate(draft.createdAt),
      DRAFT_END: frenchDate(draftExpiry(draft)),
    },
    path: `/demarches/${draft.teleserviceId}/demande/${draft.id}`,
  })
}
