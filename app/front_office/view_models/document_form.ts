import DocumentRequirement from '#catalogue/models/document_requirement'
import DocumentType from '#catalogue/models/document_type'
import { memberNames } from '#front_office/view_models/member_names'
import { uploadAdvice } from '#front_office/view_models/draft_documents_page'
import { validityWords } from '#front_office/view_models/validity_words'
import type { CitizenScope } from '#requests/queries/citizen_scope'

/** What a document that is put in the wallet may be, and whom it may concern. */
export async function documentForm(scope: CitizenScope) {
  const types = await walletTypes(scope)
  const people = await memberNames(scope.householdId)
  const options = (isPersonal: boolean) =>
    types
      .filter(({ personBound }) => personBound === isPersonal)
      .map((type) => ({ value: type.key, label: `${type.label} (${validityWords(type)})` }))
  return {
    ...uploadAdvice(),
    types: [
      { label: 'Pièces de tout le foyer', options: options(false) },
      { label: 'Pièces d’une personne', options: options(true) },
    ],
    people: [...people].map(([value, label]) => ({ value, label })),
  }
}

/** What may serve in several requests: a single-use paper is joined to the request that asks for it. */
export async function walletTypes({ teleserviceIds }: CitizenScope): Promise<DocumentType[]> {
  const types = DocumentType.query().where('reusable', true).orderBy('label')
  if (!teleserviceIds) return types
  return types.whereIn(
    'key',
    DocumentRequirement.query()
      .select('document_type_key')
      .whereIn('teleservice_id', [...teleserviceIds])
  )
}
