import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { addFiles } from '#back_office/add_files'
import { assertAttached } from '#back_office/find_document'
import { findRequest, findRequestToChange } from '#back_office/find_request'
import { openDesk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { decided } from '#back_office/decided_verdict'
import { showRequest } from '#back_office/show_request'
import {
  documentStoreValidator,
  documentUpdateValidator,
  requestPageValidator,
} from '#back_office/validators/request_validators'
import { ChangeDocumentState } from '#requests/actions/change_document_state'
import { DetachDocument } from '#requests/actions/detach_document'
import { E_ANSWERS_CONFLICT } from '#requests/errors'

/** The documents of a request: opened beside the data, judged, added, detached. */
export default class RequestDocumentsController {
  async create(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [, input] = await checkInput(requestPageValidator, ctx.request.qs())
    const desk = await openDesk(ctx, request)
    return showRequest(ctx, desk, desk.canEdit ? { addingTypeKey: input?.type } : {})
  }

  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [errors, input] = await checkInput(documentStoreValidator, ctx.request.body())
    if (errors) return refuseInput(ctx, request, { errors })

    const { added, refusals } = await addFiles(ctx, request, input)
    if (refusals.length > 0) {
      return refuseInput(ctx, request, {
        errors: new PageErrors(refusals.map((message) => ({ field: 'pages', message }))),
        ...((added ?? input.document)
          ? { documentId: added?.id ?? input.document }
          : { addingTypeKey: input.type }),
      })
    }
    ctx.session.flash('success', 'La pièce est ajoutée.')
    const to = added ? paths.document(request, added.id) : paths.request(request)
    const place = added ? 'visionneuse' : 'pieces'
    return ctx.response.redirect().status(303).toPath(`${to}#${place}`)
  }

  async show(ctx: HttpContext) {
    const request = await findRequest(ctx)
    await assertAttached(ctx, request)
    const [, input] = await checkInput(requestPageValidator, ctx.request.qs())
    const desk = await openDesk(ctx, request)
    return showRequest(ctx, desk, {
      documentId: ctx.params.document,
      step: input?.etape,
      zoom: input?.zoom,
    })
  }

  async update(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const documentId: string = ctx.params.document
    await assertAttached(ctx, request)
    const [errors, input] = await checkInput(documentUpdateValidator, ctx.request.body())
    if (errors) return refuseInput(ctx, request, { errors, documentId })
    const { verdict, seen, undecided } = decided(input)
    if (undecided.length > 0) {
      const verdictChoice = { paths: input.conflits ?? [], undecided, verdict, seen }
      return refuseInput(ctx, request, { documentId, verdictChoice })
    }

    return actOnRequest(ctx, {
      run: () =>
        new ChangeDocumentState().handle({
          ...verdict,
          requestId: request.id,
          documentId,
          version: input.version,
          seen,
          actor: actingAgent(ctx),
        }),
      done: 'La pièce est à jour.',
      to: `${paths.document(request, documentId)}#visionneuse`,
      again: (refusal) => {
        if (!(refusal instanceof E_ANSWERS_CONFLICT)) return { documentId }
        const merged = { ...verdict, ...refusal.merged }
        const verdictChoice = { paths: refusal.paths, undecided: [], verdict: merged }
        return { documentId, verdictChoice }
      },
    })
  }

  async destroy(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const documentId: string = ctx.params.document
    await assertAttached(ctx, request)
    return actOnRequest(ctx, {
      run: () =>
        new DetachDocument().handle({
          requestId: request.id,
          documentId,
          actor: actingAgent(ctx),
        }),
      done: 'La pièce est retirée de cette demande. Elle reste disponible pour l’usager dans son espace privé et pour les autres demandes.',
      to: `${paths.request(request)}#pieces`,
      again: () => ({ documentId }),
    })
  }
}
