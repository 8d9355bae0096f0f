import { EXPIRING_STATES } from '#documents/lifecycle'
import Document from '#documents/models/document'

/** Documents that are valid no more on `day`, and do not say so yet. */
export function outdatedDocuments(day: string): Promise<Document[]> {
  return Document.query()
    .select('id', 'authority_id', 'document_type_key', 'state', 'version')
    .whereIn('state', [...EXPIRING_STATES])
    .where('valid_until_on', '<', day)
    .orderBy('id')
}
