import DocumentType from '#catalogue/models/document_type'
import { reuseRefusal } from '#documents/lifecycle'
import Document from '#documents/models/document'

const MOST = 60

interface Need {
  householdId: string
  typeKeys: string[]
  /** Whom the request is about and who files it: the papers of the others are not theirs. */
  individualIds: string[]
  /** ISO day. */
  day: string
}

export interface ReusableDocument {
  document: Document
  /** Why it cannot serve any more; `null` when it can. */
  refusal: 'refused' | 'expired' | null
}

/**
 * The documents that a household sent before and that its request could take up, the latest
 * first, with their pages – and those that it can take up no more, so that they say why.
 * What serves once, what was replaced and what lies in another draft is not offered.
 */
export async function reusableDocuments({
  householdId,
  typeKeys,
  individualIds,
  day,
}: Need): Promise<ReusableDocument[]> {
  const types = await DocumentType.query().whereIn('key', typeKeys).where('reusable', true)
  if (types.length === 0) return []

  const documents = await Document.query()
    .where('household_id', householdId)
    .whereIn(
      'document_type_key',
      types.map(({ key }) => key)
    )
    .whereNot('state', 'draft')
    .where((owner) => owner.whereNull('individual_id').orWhereIn('individual_id', individualIds))
    .whereNotIn('id', replacedDocuments(householdId))
    .preload('pages')
    .orderBy('created_at', 'desc')
    .limit(MOST)
  return documents.map((document) => {
    const refusal = reuseRefusal(document, day)
    return { document, refusal: refusal === 'draft' ? null : refusal }
  })
}

/** A document whose successor was refused serves again. */
function replacedDocuments(householdId: string) {
  return Document.query()
    .select('replaces_id')
    .where('household_id', householdId)
    .whereNotNull('replaces_id')
    .whereNot('state', 'refused')
}
