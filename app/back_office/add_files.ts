import { readFile } from 'node:fs/promises'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type Document from '#documents/models/document'
import { actingAgent } from '#back_office/acting_agent'
import { AddDocumentPage } from '#requests/actions/add_document_page'
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
  const files = ctx.request.files('pages').filter((file) => file.clientName !== '')
  const target = await targetOf(request, input)
  if (!target) return { added: null, refusals: ['Choisissez un type de pièce de la liste.'] }
  if (files.length === 0) return { added: null, refusals: ['Choisissez un fichier à ajouter.'] }

  const actor = actingAgent(ctx)
  const outcome: Outcome = { added: null, refusals: [] }
  for (const file of files) {
    try {
      outcome.added = await new AddDocumentPage().handle({
        request,
        target: outcome.added ? { documentId: outcome.added.id } : target,
        upload: await uploadOf(file),
        actor,
      })
    } catch (error) {
      if (!isRefusal(error)) throw error
      outcome.refusals.push(error.message)
    }
  }
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

async function uploadOf(file: MultipartFile) {
  const content = file.tmpPath ? await readFile(file.tmpPath) : Buffer.alloc(0)
  return { content, name: file.clientName, type: String(file.headers['content-type'] ?? '') }
}

/** Every catalogued refusal of a file or of the request carries its French sentence and a status below 500. */
function isRefusal(error: unknown): error is Exception {
  return (
    error instanceof Exception &&
    error.status < 500 &&
    /^E_(FILE|TOO_MANY|DOCUMENT|REQUEST)_/.test(error.code ?? '')
  )
}
