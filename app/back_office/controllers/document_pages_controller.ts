import type { HttpContext } from '@adonisjs/core/http'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { findDocumentPage } from '#back_office/find_document'
import { findRequestToChange } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { RemoveDocumentPage } from '#requests/actions/remove_document_page'

/** A page taken out of a document of the request. */
export default class DocumentPagesController {
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
