import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import DocumentRequirement from '#catalogue/models/document_requirement'
import Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'
import type { CitizenScope } from '#requests/queries/citizen_scope'

/**
 * The documents that somebody on the public side may see: his household's, and
 * those of his requests. At the counter, those of the types that the agent's
 * teleservices ask for.
 */
export function visibleDocuments(
  scope: CitizenScope
): ModelQueryBuilderContract<typeof Document, Document> {
  const { householdId, requestIds } = scope
  const documents = Document.query().where((own) => {
    // An empty list beside the household would keep the database from its index.
    if (requestIds.length > 0 || !householdId) {
      own.whereIn(
        'id',
        RequestDocument.query()
          .select('document_id')
          .whereIn('request_id', [...requestIds])
      )
    }
    if (householdId) own.orWhere('household_id', householdId)
  })
  if (!scope.teleserviceIds) return documents
  return documents.whereIn(
    'document_type_key',
    DocumentRequirement.query()
      .select('document_type_key')
      .whereIn('teleservice_id', [...scope.teleserviceIds])
  )
}
