import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/lucid'
import type ServiceRequest from '#requests/models/service_request'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { mayChange } from '#front_office/may_change'
import type { FileRefusals } from '#front_office/file_refusals'
import { paths } from '#front_office/paths'
import { draftDocumentsPage } from '#front_office/view_models/draft_documents_page'
import { requestDocumentsPage } from '#front_office/view_models/request_documents_page'
import { DOCUMENTS_STEP, openWizard } from '#front_office/view_models/wizard'
import { visitorOf } from '#front_office/visitor'

/** The request of an address /dossiers/:request/pieces, when the visitor may see it, and who only knows its code is asked for something. */
export async function findFileRequest(ctx: HttpContext): Promise<ServiceRequest> {
  const visitor = visitorOf(ctx)
  const request = await visibleRequests(visitor.scope).where('id', ctx.params.request).firstOrFail()
  if (visitor.followsOnly(request) && !mayChange(request, visitor)) {
    throw new errors.E_ROW_NOT_FOUND()
  }
  return request
}

/** The page on which the documents of this request are shown: a step of the draft, or a page of its follow-up. */
export function backToDocuments(ctx: HttpContext, request: ServiceRequest, typeKey?: string) {
  const path =
    request.state === 'draft'
      ? paths.draftStep(request, DOCUMENTS_STEP)
      : paths.requestDocuments(request)
  return ctx.response
    .redirect()
    .status(303)
    .toPath(typeKey ? `${path}#piece-${typeKey}` : path)
}

/** The same page with what was refused, beside its type of document. */
export async function showDocumentsAgain(
  ctx: HttpContext,
  request: ServiceRequest,
  refusals?: FileRefusals
) {
  ctx.response.status(422)
  if (request.state !== 'draft') {
    return ctx.view.render(
      'pages/front/request_documents',
      await requestDocumentsPage(request, visitorOf(ctx), refusals)
    )
  }
  return ctx.view.render(
    'pages/front/draft_documents',
    await draftDocumentsPage(await openWizard(request), refusals)
  )
}
