import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/lucid'
import type ServiceRequest from '#requests/models/service_request'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { endedDraft } from '#requests/queries/ended_draft'
import { E_DRAFT_ENDED, E_DRAFT_SENT } from '#front_office/errors'
import { visitorOf } from '#front_office/visitor'

/**
 * The draft of the page's address, when the visitor may see it.
 *
 * @throws E_ROW_NOT_FOUND for a stranger's draft, E_DRAFT_SENT once it is sent, E_DRAFT_ENDED once it is deleted
 */
export async function findDraft(ctx: HttpContext): Promise<ServiceRequest> {
  const draft = await findDraftOrSent(ctx)
  if (draft.state !== 'draft') throw new E_DRAFT_SENT(draft)
  return draft
}

/** The same, sent or not. */
export async function findDraftOrSent(ctx: HttpContext): Promise<ServiceRequest> {
  const { id: teleserviceId, draft: id } = ctx.params
  const { scope, citizen } = visitorOf(ctx)
  const draft = await visibleRequests(scope)
    .where('id', id)
    .where('teleservice_id', teleserviceId)
    .first()
  if (draft) return draft

  const ended = await endedDraft({ id, teleserviceId }, scope)
  if (ended) throw new E_DRAFT_ENDED(ended)
  // The link of a mail, followed before signing in: the page « introuvable » offers to.
  if (!citizen && ctx.request.method() === 'GET') {
    ctx.session.put('after_sign_in', ctx.request.url())
  }
  throw new errors.E_ROW_NOT_FOUND()
}
