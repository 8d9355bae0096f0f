import type { HttpContext } from '@adonisjs/core/http'
import { E_DOCUMENT_NOT_EDITABLE, E_DOCUMENT_REPLACED } from '#documents/errors'
import type Document from '#documents/models/document'
import { ReplaceDocument } from '#requests/actions/replace_document'
import { attempt } from '#shared/pages/attempt'
import { PageErrors } from '#shared/pages/page_errors'
import { checkInput } from '#shared/pages/check_input'
import { findDocument } from '#front_office/find_document'
import { paths } from '#front_office/paths'
import { showDocument } from '#front_office/show_document'
import { typedAnswers } from '#front_office/typed_answers'
import { acceptedSentence, uploadFiles } from '#front_office/upload_files'
import { replacementValidator } from '#front_office/validators/request_validators'
import { documentPage } from '#front_office/view_models/document_page'
import { visitorOf } from '#front_office/visitor'

/** « Remplacer »: a new document takes the place of one that has expired, or will. */
export default class DocumentReplacementsController {
  async create(ctx: HttpContext) {
    return showForm(ctx, await findDocument(ctx))
  }

  async store(ctx: HttpContext) {
    const document = await findDocument(ctx)
    const [invalid, input] = await checkInput(replacementValidator, ctx.request.body())
    if (invalid) return showForm(ctx, document, invalid)

    const { actor } = visitorOf(ctx)
    const [refusal, outcome] = await attempt([E_DOCUMENT_NOT_EDITABLE, E_DOCUMENT_REPLACED], () =>
      uploadFiles(ctx, (uploads) =>
        new ReplaceDocument().handle({ document, uploads, note: input.note, actor })
      )
    )
    if (refusal) return leave(ctx, document, refusal)

    const { added, refusals: sentences } = outcome
    if (!added) return showForm(ctx, document, PageErrors.onEach('pages', sentences))
    if (sentences.length > 0) {
      return showDocument(ctx, added, { sentences, accepted: acceptedSentence(outcome) })
    }
    ctx.session.flash(
      'success',
      'La nouvelle pièce est rangée dans vos documents. Vos brouillons l’ont prise\u00a0; les demandes déjà envoyées gardent l’ancienne.'
    )
    return ctx.response.redirect().status(303).toPath(paths.document(added))
  }
}

async function showForm(ctx: HttpContext, document: Document, errors = new PageErrors()) {
  const page = await documentPage(document, visitorOf(ctx).scope)
  if (!page.replacePath) {
    return leave(
      ctx,
      document,
      page.successorPath ? new E_DOCUMENT_REPLACED() : new E_DOCUMENT_NOT_EDITABLE()
    )
  }
  if (errors.any) ctx.response.status(422)
  return ctx.view.render('pages/front/document_replacement', {
    page,
    errors,
    typed: typedAnswers(ctx),
  })
}

function leave(ctx: HttpContext, document: Document, { message }: Error) {
  ctx.session.flash('error', message)
  return ctx.response.redirect().status(303).toPath(paths.document(document))
}
