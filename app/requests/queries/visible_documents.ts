import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'
import type { CitizenScope } from '#requests/queries/citizen_scope'

/** The documents that somebody on the public side may see: his household's, and those of his requests. */
export function visibleDocuments(
  scope: CitizenScope
): ModelQueryBuilderContract<typeof Document, Document> {
  return Document.query().where((own) => {
    own.whereIn(
      'id',
      RequestDocument.query()
        .select('document_id')
        .whereIn('request_id', [...scope.requestIds])
    )
    if (scope.householdId) own.orWhere('household_id', scope.householdId)
  })
}
