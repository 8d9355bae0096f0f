import Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'

/** The documents that are attached to a request, whatever it asks for, in the order in which they were added. */
export function documentsOf(requestId: string): Promise<Document[]> {
  return Document.query()
    .whereIn('id', RequestDocument.query().select('document_id').where('request_id', requestId))
    .orderBy('id')
}
