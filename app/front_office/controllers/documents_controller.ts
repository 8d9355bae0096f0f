import type { HttpContext } from '@adonisjs/core/http'
import { PageErrors } from '#shared/pages/page_errors'
import { checkInput, readFilters } from '#shared/pages/check_input'
import type Document from '#documents/models/document'
import { membersOf } from '#households/queries/members_of'
import { AddWalletFiles } from '#requests/actions/add_wallet_files'
import { DeleteDocument } from '#requests/actions/delete_document'
import { E_DOCUMENT_SENT } from '#requests/errors'
import { attempt } from '#shared/pages/attempt'
import { findDocument } from '#front_office/find_document'
import { paths } from '#front_office/paths'
import { showDocument } from '#front_office/show_document'
import { typedAnswers } from '#front_office/typed_answers'
import { acceptedSentence, flashNotices, uploadFiles } from '#front_office/upload_files'
import {
  documentFilterValidator,
  walletValidator,
} from '#front_office/validators/request_validators'
import { documentForm, walletTypes } from '#front_office/view_models/document_form'
import { documentList } from '#front_office/view_models/document_list'
import { citizenOf, visitorOf } from '#front_office/visitor'

/** « Mes documents »: what the household has given once, ready for its next request. */
export default class DocumentsController {
  async index(ctx: HttpContext) {
    const filters = await readFilters(documentFilterValidator, ctx.request.qs())
    return ctx.view.render(
      'pages/front/documents',
      await documentList(visitorOf(ctx).scope, filters)
    )
  }

  create(ctx: HttpContext) {
    return showForm(ctx, new PageErrors())
  }

  async store(ctx: HttpContext) {
    const { actor, scope } = visitorOf(ctx)
    const [invalid, input] = await checkInput(walletValidator, ctx.request.body())
    if (invalid) return showForm(ctx, invalid)

    const type = (await walletTypes(scope)).find(({ key }) => key === input.type)
    if (!type) return showForm(ctx, PageErrors.on('type', 'Choisissez un type de pièce.'))

    const { household } = citizenOf(ctx)
    const person = (await membersOf(household.id)).find(({ id }) => id === input.person)
    if ((input.person || type.personBound) && !person) {
      return showForm(ctx, PageErrors.on('person', 'Choisissez la personne concernée.'))
    }

    const document = {
      householdId: household.id,
      typeKey: type.key,
      individualId: person?.id ?? null,
      origin: ctx.counter ? ('agent' as const) : ('citizen' as const),
      submitted: true,
      citizenNote: input.note ?? null,
    }
    const outcome = await uploadFiles(ctx, (uploads) =>
      new AddWalletFiles().handle({ document, uploads, actor })
    )
    const { added, kept, refusals: sentences } = outcome
    if (!added) return showForm(ctx, PageErrors.onEach('pages', sentences), kept)
    if (sentences.length > 0) {
      return showDocument(ctx, added, { sentences, accepted: acceptedSentence(outcome) })
    }
    ctx.session.flash('success', `«\u00a0${type.label}\u00a0» est rangé dans vos documents.`)
    flashNotices(ctx, outcome)
    return ctx.response.redirect().status(303).toPath(paths.document(added))
  }

  async show(ctx: HttpContext) {
    return showDocument(ctx, await findDocument(ctx))
  }

  async destroy(ctx: HttpContext) {
    const document = await findDocument(ctx)
    const [refusal] = await attempt([E_DOCUMENT_SENT], () =>
      new DeleteDocument().handle({ documentId: document.id })
    )
    ctx.session.flash(refusal ? 'error' : 'success', refusal?.message ?? 'La pièce est supprimée.')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(refusal ? paths.document(document) : '/documents')
  }
}

/** @param kept a document that holds the file that was posted again */
async function showForm(ctx: HttpContext, errors: PageErrors, kept: Document | null = null) {
  if (errors.any) ctx.response.status(422)
  return ctx.view.render('pages/front/document_form', {
    ...(await documentForm(visitorOf(ctx).scope)),
    typed: typedAnswers(ctx),
    errors,
    keptPath: kept && paths.document(kept),
  })
}
