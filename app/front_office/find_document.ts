import type { HttpContext } from '@adonisjs/core/http'
import type Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { visibleDocuments } from '#requests/queries/visible_documents'
import { visitorOf } from '#front_office/visitor'

/** The document of an address /documents/:id, when it is the household's; a stranger's is not found. */
export function findDocument(ctx: HttpContext): Promise<Document> {
  return visibleDocuments({ ...visitorOf(ctx).scope, requestIds: [] })
    .where('id', ctx.params.id)
    .firstOrFail()
}

/** The file :page of this document. */
export function findPageOf(ctx: HttpContext, document: Document): Promise<DocumentPage> {
  return DocumentPage.query()
    .where('id', ctx.params.page)
    .where('document_id', document.id)
    .firstOrFail()
}
