import type { HttpContext } from '@adonisjs/core/http'
import type ServiceRequest from '#requests/models/service_request'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { E_DRAFT_SENT } from '#front_office/errors'
import { visitorOf } from '#front_office/visitor'

/**
 * The draft of the page's address, when the visitor may see it.
 *
 * @throws E_ROW_NOT_FOUND for a stranger's draft, E_DRAFT_SENT once it is sent
 */
export async function findDraft(ctx: HttpContext): Promise<ServiceRequest> {
  const draft = await findDraftOrSent(ctx)
  if (draft.state !== 'draft') throw new E_DRAFT_SENT(draft)
  return draft
}

/** The same, sent or not. */
export function findDraftOrSent(ctx: HttpContext): Promise<ServiceRequest> {
  return visibleRequests(visitorOf(ctx).scope)
    .where('id', ctx.params.draft)
    .where('teleservice_id', ctx.params.id)
    .firstOrFail()
}
