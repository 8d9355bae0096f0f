import { today } from '#shared/clock'
import { frenchDay } from '#shared/french_formats'
import { isEditableByCitizen } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import { reusableDocuments } from '#documents/queries/reusable_documents'
import type ServiceRequest from '#requests/models/service_request'
import type { RequestRequirement } from '#requests/queries/requirements_of'
import { frenchDate } from '#shared/french_instants'
import { pageSheets } from '#front_office/view_models/page_sheets'

/** The documents of a request, type by type: what is there, what may be reused, what was just refused. */
export async function documentGroups(
  request: ServiceRequest,
  requirements: RequestRequirement[],
  refusals: Map<string, string[]> = new Map()
) {
  const reusable = request.householdId
    ? await reusableDocuments(
        request.householdId,
        requirements.map(({ typeKey }) => typeKey),
        today()
      )
    : []
  const firstMissing = requirements.find(({ documents }) => documents.length === 0)
  return requirements.map(({ typeKey, label, required, documents }) => ({
    typeKey,
    label,
    required,
    documents: documents.map(documentView),
    refusals: refusals.get(typeKey) ?? [],
    isUnfolded: typeKey === firstMissing?.typeKey || refusals.has(typeKey),
    reusable: reusable
      .filter(({ documentTypeKey }) => documentTypeKey === typeKey && documents.length === 0)
      .map(reusableView),
  }))
}

/** Lines of the summary of what was refused, each leading to its type of document. */
export function refusalLines(refusals: Map<string, string[]> = new Map()) {
  return [...refusals].flatMap(([typeKey, sentences]) =>
    sentences.map((message) => ({ href: `#piece-${typeKey}`, message }))
  )
}

export function documentView(document: Document) {
  return {
    id: document.id,
    state: document.state,
    isEditable: isEditableByCitizen(document.state),
    citizenNote: document.citizenNote,
    agentNote: document.agentNote,
    validUntil: document.validUntilOn && frenchDay(document.validUntilOn),
    addedOn: frenchDate(document.createdAt),
    pages: document.pages.map((page) => ({
      id: page.id,
      fileName: page.fileName,
      sheets: pageSheets(page),
    })),
  }
}

function reusableView(document: Document) {
  const until = document.validUntilOn
    ? `, valable jusqu’au ${frenchDay(document.validUntilOn)}`
    : ''
  return {
    id: document.id,
    label: `Document déposé le ${frenchDate(document.createdAt)}${until}`,
    thumbnail: document.pages[0] ? pageSheets(document.pages[0])[0]?.thumbnail : undefined,
  }
}
