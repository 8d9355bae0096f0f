import type { HttpContext } from '@adonisjs/core/http'
import DocumentPage from '#documents/models/document_page'
import { visibleDocuments } from '#requests/queries/visible_documents'
import { visitorOf } from '#front_office/visitor'

/** An uploaded file of a document that the visitor may see; a stranger's is not found. */
export async function findPage(ctx: HttpContext): Promise<DocumentPage> {
  const page = await DocumentPage.query().where('id', ctx.params.page).firstOrFail()
  await visibleDocuments(visitorOf(ctx).scope)
    .select('id')
    .where('id', page.documentId)
    .firstOrFail()
  return page
}
