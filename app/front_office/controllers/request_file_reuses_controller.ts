import type { HttpContext } from '@adonisjs/core/http'
import { ReuseDocument } from '#requests/actions/reuse_document'
import { E_DOCUMENT_NOT_REUSABLE, E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { visibleDocuments } from '#requests/queries/visible_documents'
import { attempt } from '#shared/pages/attempt'
import { backToDocuments, findFileRequest, showDocumentsAgain } from '#front_office/documents_place'
import { checkInput } from '#shared/pages/check_input'
import { reuseValidator } from '#front_office/validators/request_validators'
import { visitorOf } from '#front_office/visitor'

/** Gives a request a document that the household has already sent for another one. */
export default class RequestFileReusesController {
  async store(ctx: HttpContext) {
    const request = await findFileRequest(ctx)
    const [invalid, input] = await checkInput(reuseValidator, ctx.request.body())
    if (invalid) return showDocumentsAgain(ctx, request)

    const { actor, scope } = visitorOf(ctx)
    const { documentTypeKey: typeKey } = await visibleDocuments(scope)
      .where('id', input.document)
      .firstOrFail()
    const [refusal] = await attempt(
      [E_DOCUMENT_NOT_REUSABLE, E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE],
      () => new ReuseDocument().handle({ request, documentId: input.document, actor })
    )
    if (refusal?.code === 'E_DOCUMENT_NOT_REUSABLE') {
      const sentences = [refusal.message]
      return showDocumentsAgain(ctx, request, {
        typeKey,
        documentId: null,
        sentences,
        accepted: null,
      })
    }
    ctx.session.flash(
      refusal ? 'error' : 'success',
      refusal?.message ?? 'Le document est repris dans cette demande.'
    )
    return backToDocuments(ctx, request, typeKey)
  }
}
