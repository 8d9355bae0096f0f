import type { HttpContext } from '@adonisjs/core/http'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import { findRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { requestDocumentsPage } from '#front_office/view_models/request_documents_page'

/** The documents of a sent request while they may be completed; changes go to /dossiers/:request/pieces. */
export default class RequestDocumentsController {
  async index(ctx: HttpContext) {
    const request = await findRequest(ctx)
    if (!isEditable(request.state, 'citizen')) {
      ctx.session.flash('error', new E_REQUEST_NOT_EDITABLE().message)
      return ctx.response.redirect().status(303).toPath(paths.request(request))
    }
    ctx.response.header('Cache-Control', 'no-store')
    return ctx.view.render('pages/front/request_documents', await requestDocumentsPage(request))
  }
}
