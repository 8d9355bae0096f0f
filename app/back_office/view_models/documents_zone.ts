import { frenchDay } from '#shared/french_formats'
import type { AgentRights } from '#accounts/queries/agent_rights'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { documentViewer } from '#back_office/view_models/document_viewer'
import { sameFileLines } from '#back_office/view_models/same_file_lines'
import type { VerdictChoiceView } from '#back_office/view_models/verdict_choice'
import type { Zoom } from '#back_office/zooms'
import type Document from '#documents/models/document'
import { sameFiles } from '#requests/queries/same_files'
import { requirementsOf } from '#requests/queries/requirements_of'

interface DocumentsView {
  /** The document open in the viewer. */
  documentId?: string
  zoom?: Zoom
  /** The step of the data shown beside it. */
  step?: string
  /** What two agents decided at once of the document that is open. */
  verdictChoice?: VerdictChoiceView
  /** The type of which a document is being added. */
  addingTypeKey?: string
}

/** « Zone des justificatifs »: what is asked, what is there, and the document that is open. */
export async function documentsZone(desk: Desk, view: DocumentsView, rights: AgentRights) {
  const { documentId, addingTypeKey, step, zoom, verdictChoice: choice } = view
  const requirements = await requirementsOf(desk.request)
  const documents = requirements.flatMap(({ label, documents: own }) =>
    own.map((document) => ({ label, document }))
  )
  const same = await sameFiles(
    desk.request,
    documents.map(({ document }) => document),
    rights
  )
  const open = documents.find(({ document }) => document.id === documentId)
  const lineOf = (document: Document) => ({
    ...line(desk, document, document.id === documentId, step),
    isElsewhere: (same.get(document.id)?.elsewhere.length ?? 0) > 0,
  })
  const toCheck = documents.filter(({ document }) => document.state === 'pending')
  const first = toCheck[0] ?? documents[0]
  return {
    requirements: requirements.map(({ typeKey, label, required, documents: own }) => ({
      typeKey,
      label,
      required,
      isAdding: typeKey === addingTypeKey,
      documents: own.map(lineOf),
    })),
    toCheck: toCheck.length,
    storePath: paths.documents(desk.request),
    requestPath: paths.request(desk.request),
    checkPath: first && !open ? lineOf(first.document).href : null,
    viewer: open
      ? {
          ...(await documentViewer(desk, { ...open, zoom, step, choice })),
          ...sameFileLines(same.get(open.document.id)),
        }
      : null,
    /** The documents to choose from beside the data. */
    chooser: documents.map(({ label, document }) => ({ label, ...lineOf(document) })),
  }
}

function line({ request }: Desk, document: Document, isOpen: boolean, step?: string) {
  const beside = step ? `?etape=${step}` : ''
  return {
    id: document.id,
    state: document.state,
    facts: [
      `${document.pages.length}\u00a0page${document.pages.length > 1 ? 's' : ''}`,
      document.origin === 'agent' ? 'ajoutée par un agent' : '',
      document.validUntilOn ? `valable jusqu’au ${frenchDay(document.validUntilOn)}` : '',
    ].filter(Boolean),
    href: `${paths.document(request, document.id)}${beside}#visionneuse`,
    isOpen,
  }
}
