import type { HttpContext } from '@adonisjs/core/http'
import type DocumentPage from '#documents/models/document_page'
import { E_PAGE_MISSING } from '#back_office/errors'
import { findRequest } from '#back_office/find_request'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'

/** Refuses the address of a document that is not attached to the request: it is not found. */
export async function assertAttached(
  { params }: HttpContext,
  request: ServiceRequest
): Promise<void> {
  await RequestDocument.query()
    .where('request_id', request.id)
    .where('document_id', params.document)
    .firstOrFail()
}

/** The page of a document of a request that the agent may read. */
export async function findDocumentPage(ctx: HttpContext): Promise<DocumentPage> {
  const request = await findRequest(ctx)
  const { document } = await RequestDocument.query()
    .where('request_id', request.id)
    .where('document_id', ctx.params.document)
    .preload('document', (one) =>
      one.preload('pages', (pages) => pages.where('id', ctx.params.page))
    )
    .firstOrFail()
  const [page] = document.pages
  if (!page) throw new E_PAGE_MISSING()
  return page
}
