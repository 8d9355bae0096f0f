import { frenchDay } from '#shared/french_formats'
import { frenchDate } from '#shared/french_instants'
import { statesForAgent } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import type DocumentPage from '#documents/models/document_page'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { requirementsOf } from '#requests/queries/requirements_of'

interface DocumentsView {
  /** The document open in the viewer. */
  documentId?: string
  /** The type of which a document is being added. */
  addingTypeKey?: string
}

/** « Zone des justificatifs »: what is asked, what is there, and the document that is open. */
export async function documentsZone(desk: Desk, { documentId, addingTypeKey }: DocumentsView) {
  const requirements = await requirementsOf(desk.request)
  const documents = requirements.flatMap(({ label, documents: own }) =>
    own.map((document) => ({ label, document }))
  )
  const open = documents.find(({ document }) => document.id === documentId)
  return {
    requirements: requirements.map(({ typeKey, label, required, documents: own }) => ({
      typeKey,
      label,
      required,
      isAdding: typeKey === addingTypeKey,
      documents: own.map((document) => line(desk, document, document.id === documentId)),
    })),
    toCheck: documents.filter(({ document }) => document.state === 'pending').length,
    storePath: paths.documents(desk.request),
    requestPath: paths.request(desk.request),
    viewer: open ? viewer(desk, open.label, open.document) : null,
  }
}

function line({ request }: Desk, document: Document, isOpen: boolean) {
  return {
    id: document.id,
    state: document.state,
    facts: [
      `${document.pages.length}\u00a0page${document.pages.length > 1 ? 's' : ''}`,
      document.origin === 'agent' ? 'ajoutée par un agent' : '',
      document.validUntilOn ? `valable jusqu’au ${frenchDay(document.validUntilOn)}` : '',
    ].filter(Boolean),
    href: `${paths.document(request, document.id)}#pieces`,
    isOpen,
  }
}

function viewer({ request, canEdit }: Desk, label: string, document: Document) {
  const path = paths.document(request, document.id)
  return {
    id: document.id,
    typeKey: document.documentTypeKey,
    label,
    state: document.state,
    version: document.version,
    validUntilOn: document.validUntilOn,
    agentNote: document.agentNote,
    citizenNote: document.citizenNote,
    sentAt: frenchDate(document.createdAt),
    byAgent: document.origin === 'agent',
    path,
    storePath: paths.documents(request),
    closePath: `${paths.request(request)}#pieces`,
    nextStates: canEdit ? statesForAgent(document.state) : [],
    pages: document.pages.map((page, index) => sheetsOf(page, index, `${path}/pages/${page.id}`)),
  }
}

/** A PDF file is a page of several sheets; a file that could not be drawn can still be downloaded. */
function sheetsOf(page: DocumentPage, index: number, path: string) {
  return {
    id: page.id,
    name: page.fileName,
    title: `Page ${index + 1}`,
    filePath: `${path}/fichier`,
    path,
    images: page.previewKeys.map((_keys, sheet) => ({
      src: `${path}/${sheet}/image`,
      thumbnail: `${path}/${sheet}/thumbnail`,
      alt: `${page.fileName}, feuille ${sheet + 1}`,
      anchor: `feuille-${index + 1}-${sheet + 1}`,
    })),
  }
}
