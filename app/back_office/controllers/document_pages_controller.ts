import type { HttpContext } from '@adonisjs/core/http'
import { PageErrors } from '#shared/pages/page_errors'
import { readUploads } from '#shared/pages/read_uploads'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { findDocumentPage } from '#back_office/find_document'
import { findRequestToChange } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { RemoveDocumentPage } from '#requests/actions/remove_document_page'
import { ReplaceDocumentPage } from '#requests/actions/replace_document_page'

/** A page of a document of the request, replaced by another file or taken out. */
export default class DocumentPagesController {
  async update(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const page = await findDocumentPage(ctx)
    const documentId: string = ctx.params.document
    const refuse = (message: string) =>
      refuseInput(ctx, request, {
        errors: PageErrors.on(`page-${page.id}`, message),
        documentId,
      })

    const [upload] = await readUploads(ctx, 'page')
    if (!upload) return refuse('Choisissez le fichier qui remplace cette page.')
    const refusal = await new ReplaceDocumentPage().handle({
      request,
      pageId: page.id,
      upload,
      actor: actingAgent(ctx),
    })
    if (refusal) return refuse(refusal)
    ctx.session.flash('success', 'La page est remplacée.')
    const to = `${paths.document(request, documentId)}#visionneuse`
    return ctx.response.redirect().status(303).toPath(to)
  }

  async destroy(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const page = await findDocumentPage(ctx)
    return actOnRequest(ctx, {
      run: () =>
        new RemoveDocumentPage().handle({ request, pageId: page.id, actor: actingAgent(ctx) }),
      done: 'La page est supprimée.',
      to: `${paths.request(request)}#pieces`,
      again: () => ({ documentId: ctx.params.document }),
    })
  }
}
