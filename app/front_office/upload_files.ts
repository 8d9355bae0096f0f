import type { HttpContext } from '@adonisjs/core/http'
import { readUploads } from '#shared/pages/read_uploads'
import { spendOne } from '#accounts/attempts'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import type { RequestActor } from '#requests/actor'
import { AddDocumentFiles } from '#requests/actions/add_document_files'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  request: ServiceRequest
  target: { documentId: string } | { typeKey: string }
  note?: string
  actor: RequestActor
}

/** Files that one network address may add in a quarter of an hour. */
const FILES_PER_ADDRESS = 300

/**
 * Adds the posted files (`pages[]`) as pages of one document.
 *
 * @returns one French sentence per refused file
 */
export async function uploadFiles(ctx: HttpContext, input: Input): Promise<string[]> {
  const uploads = await readUploads(ctx, 'pages')
  try {
    for (let file = 0; file < uploads.length; file += 1)
      await spendOne('upload', ctx.request.ip(), FILES_PER_ADDRESS)
  } catch (error) {
    if (error instanceof E_TOO_MANY_ATTEMPTS) return [error.message]
    throw error
  }
  const { refusals } = await new AddDocumentFiles().handle({ ...input, uploads })
  return refusals
}
