import type { HttpContext } from '@adonisjs/core/http'
import { frenchDay } from '#shared/french_formats'
import { frenchShortDate } from '#shared/french_instants'
import DocumentType from '#catalogue/models/document_type'
import { paths } from '#back_office/paths'
import type Household from '#households/models/household'
import { householdDocuments } from '#requests/queries/household_documents'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The documents of an account that the agent may see, each with the requests that
 * open it.
 *
 * @param at the address of another page of the list
 * @param cursor where it begins; what no page of ours wrote is its beginning
 */
export async function householdDocumentLines(
  { rights }: HttpContext,
  { id }: Household,
  at: (page: string | null) => string | null,
  cursor?: string
) {
  const after = cursor && UUID.test(cursor) ? cursor : undefined
  const { documents, next } = await householdDocuments(id, rights, after)
  const types = await DocumentType.query().select('key', 'label')
  const labels = new Map(types.map(({ key, label }) => [key, label]))
  return {
    lines: documents.map(({ document, requests }) => ({
      label: labels.get(document.documentTypeKey) ?? document.documentTypeKey,
      state: document.state,
      addedOn: frenchShortDate(document.createdAt),
      validUntilOn: document.validUntilOn && frenchDay(document.validUntilOn),
      requests: requests.map((request) => ({
        number: request.number,
        href: paths.document(request, document.id),
      })),
    })),
    next: at(next),
  }
}
