import type { HttpContext } from '@adonisjs/core/http'
import { readUploads } from '#shared/pages/read_uploads'
import type Document from '#documents/models/document'
import { actingAgent } from '#back_office/acting_agent'
import { AddDocumentFiles } from '#requests/actions/add_document_files'
import { ChangeDocumentState } from '#requests/actions/change_document_state'
import type ServiceRequest from '#requests/models/service_request'
import { requirementsOf } from '#requests/queries/requirements_of'

interface Input {
  type: string
  /** A document of the request that receives further pages. */
  document?: string
  /** Read by the citizen (manual, « Traiter les justificatifs »). */
  note?: string
}

interface Outcome {
  added: Document | null
  /** One French sentence per refused file. */
  refusals: string[]
}

/** Adds the posted files (`pages[]`) as pages of one document. Accepted files stay, whatever happens to the others. */
export async function addFiles(
  ctx: HttpContext,
  request: ServiceRequest,
  input: Input
): Promise<Outcome> {
  const target = await targetOf(request, input)
  if (!target) return { added: null, refusals: ['Choisissez un type de pièce de la liste.'] }

  const actor = actingAgent(ctx)
  const uploads = await readUploads(ctx, 'pages')
  const outcome = await new AddDocumentFiles().handle({ request, target, uploads, actor })
  if (outcome.added && input.note) await note(request, outcome.added, input.note, actor)
  return outcome
}

/** A document of this request, or a type that the town asks for in it. */
async function targetOf(request: ServiceRequest, { type, document }: Input) {
  const requirement = (await requirementsOf(request)).find(({ typeKey }) => typeKey === type)
  if (!requirement) return null
  const known = requirement.documents.find(({ id }) => id === document)
  return known ? { documentId: known.id } : { typeKey: type }
}

async function note(
  request: ServiceRequest,
  document: Document,
  agentNote: string,
  actor: ReturnType<typeof actingAgent>
) {
  await document.refresh()
  await new ChangeDocumentState().handle({
    requestId: request.id,
    documentId: document.id,
    agentNote,
    version: document.version,
    actor,
  })
}
