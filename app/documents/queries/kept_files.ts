import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import DocumentType from '#catalogue/models/document_type'
import { reuseRefusal } from '#documents/lifecycle'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'

/** Where a file is about to go. */
export interface Place {
  /** The document that receives it, when there is one. */
  id?: string
  householdId: string | null
  typeKey: string
  individualId: string | null
}

/** The documents of the same household that hold this very file, the latest first; nothing of other households is looked at. */
export async function keptFiles(
  sha256: string,
  { id, householdId }: Pick<Place, 'id' | 'householdId'>,
  trx?: TransactionClientContract
): Promise<Document[]> {
  if (!householdId && !id) return []
  return Document.query({ client: trx })
    .whereIn(
      'id',
      DocumentPage.query({ client: trx }).select('document_id').where('sha_256', sha256)
    )
    .where((own) => {
      if (id) own.where('id', id)
      // What lies in a draft goes with it: it cannot serve elsewhere.
      if (householdId) {
        own.orWhere((kept) => kept.where('household_id', householdId).whereNot('state', 'draft'))
      }
    })
    .orderBy('id', 'desc')
}

/** The one of them that serves here as it is: the same piece, or one of the same type and person that holds and may be reused. */
export async function servingFile(
  sha256: string,
  place: Place,
  trx?: TransactionClientContract
): Promise<Document | null> {
  const kept = await keptFiles(sha256, place, trx)
  const own = kept.find(({ id }) => id === place.id)
  if (own || kept.length === 0) return own ?? null

  const type = await DocumentType.query({ client: trx }).where('key', place.typeKey).first()
  if (!type?.reusable) return null
  const replaced = await Document.query({ client: trx })
    .whereIn(
      'replaces_id',
      kept.map(({ id }) => id)
    )
    .whereNot('state', 'refused')
  return (
    kept.find(
      (document) =>
        document.documentTypeKey === place.typeKey &&
        document.individualId === place.individualId &&
        reuseRefusal(document, today()) === null &&
        !replaced.some(({ replacesId }) => replacesId === document.id)
    ) ?? null
  )
}
