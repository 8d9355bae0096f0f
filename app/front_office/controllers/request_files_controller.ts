import type { HttpContext } from '@adonisjs/core/http'
import { AddDocumentFiles } from '#requests/actions/add_document_files'
import { DetachDocument } from '#requests/actions/detach_document'
import { E_DOCUMENT_NOT_ASKED, E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { citizenRequirements } from '#requests/queries/citizen_requirements'
import { attempt } from '#shared/pages/attempt'
import { backToDocuments, findFileRequest, showDocumentsAgain } from '#front_office/documents_place'
import { acceptedSentence, flashNotices, uploadFiles } from '#front_office/upload_files'
import { checkInput } from '#shared/pages/check_input'
import { fileValidator } from '#front_office/validators/request_validators'
import { visitorOf } from '#front_office/visitor'

const REFUSALS = [E_DOCUMENT_NOT_ASKED, E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE]

/** The documents of a request, draft or sent: files added to a type, a document taken away. */
export default class RequestFilesController {
  async store(ctx: HttpContext) {
    const request = await findFileRequest(ctx)
    const requirements = await citizenRequirements(request)
    const [invalid, input] = await checkInput(fileValidator, ctx.request.body())
    if (invalid) return showDocumentsAgain(ctx, request)

    const requirement = requirements.find(({ typeKey }) => typeKey === input.type)
    if (!requirement) return showDocumentsAgain(ctx, request)

    const { typeKey, label } = requirement
    const known = requirement.documents.find(({ id }) => id === input.document)
    const target = known ? { documentId: known.id } : { typeKey }
    const { note } = input
    const { actor } = visitorOf(ctx)
    const outcome = await uploadFiles(ctx, (uploads) =>
      new AddDocumentFiles().handle({ request, target, uploads, note, actor })
    )
    if (outcome.refusals.length > 0) {
      return showDocumentsAgain(ctx, request, {
        typeKey,
        documentId: outcome.added?.id ?? known?.id ?? null,
        sentences: outcome.refusals,
        accepted: acceptedSentence(outcome),
        kept: outcome.kept,
        note,
      })
    }
    const added = outcome.accepted > 1 ? 'vos fichiers sont ajoutés' : 'votre fichier est ajouté'
    ctx.session.flash('success', `«\u00a0${label}\u00a0»\u00a0: ${added}.`)
    flashNotices(ctx, outcome)
    return backToDocuments(ctx, request, typeKey)
  }

  async destroy(ctx: HttpContext) {
    const request = await findFileRequest(ctx)
    const [refusal] = await attempt(REFUSALS, () =>
      new DetachDocument().handle({
        requestId: request.id,
        documentId: ctx.params.document,
        actor: visitorOf(ctx).actor,
      })
    )
    ctx.session.flash(
      refusal ? 'error' : 'success',
      refusal?.message ?? 'Le document est retiré de cette demande.'
    )
    return backToDocuments(ctx, request)
  }
}
