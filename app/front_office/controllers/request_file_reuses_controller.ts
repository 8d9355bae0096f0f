import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#shared/clock'
import { reusableDocuments } from '#documents/queries/reusable_documents'
import { AttachDocument } from '#requests/actions/attach_document'
import { E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { citizenRequirements } from '#requests/queries/citizen_requirements'
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
    if (invalid || !request.householdId) return showDocumentsAgain(ctx, request, new Map())

    const requirements = await citizenRequirements(request)
    const types = requirements.filter(({ isOpen }) => isOpen).map(({ typeKey }) => typeKey)
    const offered = await reusableDocuments(request.householdId, types, today())
    const document = offered.find(({ id }) => id === input.document)
    if (!document) return showDocumentsAgain(ctx, request, new Map())

    const [refusal] = await attempt([E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE], () =>
      new AttachDocument().handle({
        requestId: request.id,
        documentId: document.id,
        actor: visitorOf(ctx).actor,
      })
    )
    ctx.session.flash(
      refusal ? 'error' : 'success',
      refusal?.message ?? 'Le document est repris dans cette demande.'
    )
    return backToDocuments(ctx, request, document.documentTypeKey)
  }
}
