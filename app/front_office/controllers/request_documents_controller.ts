import type { HttpContext } from '@adonisjs/core/http'
import { E_DOCUMENT_NOT_ASKED, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { findRequest } from '#front_office/find_request'
import { mayChange } from '#front_office/may_change'
import { paths } from '#front_office/paths'
import { requestDocumentsPage } from '#front_office/view_models/request_documents_page'
import { visitorOf } from '#front_office/visitor'

/** The documents of a sent request while they may be completed; changes go to /dossiers/:request/pieces. */
export default class RequestDocumentsController {
  async index(ctx: HttpContext) {
    const request = await findRequest(ctx)
    if (!mayChange(request, visitorOf(ctx))) {
      return leave(ctx, request, new E_REQUEST_NOT_EDITABLE())
    }
    const page = await requestDocumentsPage(request, visitorOf(ctx))
    if (page.groups.length === 0 && page.closed.length > 0) {
      return leave(ctx, request, new E_DOCUMENT_NOT_ASKED())
    }
    ctx.response.header('Cache-Control', 'no-store')
    return ctx.view.render('pages/front/request_documents', page)
  }
}

function leave(ctx: HttpContext, request: ServiceRequest, { message }: Error) {
  ctx.session.flash('error', message)
  return ctx.response.redirect().status(303).toPath(paths.request(request))
}
