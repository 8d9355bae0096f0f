import type { HttpContext } from '@adonisjs/core/http'
import { E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import { RemoveDocumentPage } from '#requests/actions/remove_document_page'
import { E_DOCUMENT_NOT_ASKED, E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { attempt } from '#shared/pages/attempt'
import { backToDocuments, findFileRequest } from '#front_office/documents_place'
import { visitorOf } from '#front_office/visitor'

export default class RequestFilePagesController {
  async destroy(ctx: HttpContext) {
    const request = await findFileRequest(ctx)
    const [refusal] = await attempt(
      [E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE, E_DOCUMENT_NOT_ASKED, E_DOCUMENT_NOT_EDITABLE],
      () =>
        new RemoveDocumentPage().handle({
          request,
          pageId: ctx.params.page,
          actor: visitorOf(ctx).actor,
        })
    )
    ctx.session.flash(refusal ? 'error' : 'success', refusal?.message ?? 'La page est supprimée.')
    return backToDocuments(ctx, request)
  }
}
