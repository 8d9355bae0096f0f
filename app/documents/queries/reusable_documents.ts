import DocumentType from '#catalogue/models/document_type'
import { isReusableOn } from '#documents/lifecycle'
import Document from '#documents/models/document'

const MOST = 60

/** The documents of a household that may serve in another request on `day`, the latest first, with their pages. */
export async function reusableDocuments(
  householdId: string,
  typeKeys: string[],
  day: string
): Promise<Document[]> {
  const types = await DocumentType.query().whereIn('key', typeKeys).where('reusable', true)
  if (types.length === 0) return []

  const documents = await Document.query()
    .where('household_id', householdId)
    .whereIn(
      'document_type_key',
      types.map(({ key }) => key)
    )
    .whereIn('state', ['pending', 'checked', 'validated'])
    .preload('pages')
    .orderBy('created_at', 'desc')
    .limit(MOST)
  return documents.filter((document) => isReusableOn(document, day))
}
