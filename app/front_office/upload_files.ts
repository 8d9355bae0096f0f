import { readFile } from 'node:fs/promises'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { spendOne } from '#accounts/attempts'
import type { RequestActor } from '#requests/actor'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import type ServiceRequest from '#requests/models/service_request'

interface Input {
  request: ServiceRequest
  target: { documentId: string } | { typeKey: string }
  note?: string
  actor: RequestActor
}

/** Files that one network address may add in a quarter of an hour. */
const FILES_PER_ADDRESS = 300

const NO_FILE = 'Choisissez un fichier à ajouter.'

/**
 * Adds the posted files (`pages[]`) as pages of one document. Accepted files
 * stay, whatever happens to the others.
 *
 * @returns one French sentence per refused file
 */
export async function uploadFiles({ request: http }: HttpContext, input: Input): Promise<string[]> {
  const files = http.files('pages').filter((file) => file.clientName !== '')
  if (files.length === 0) return [NO_FILE]

  const refusals: string[] = []
  let { target } = input
  for (const file of files) {
    try {
      await spendOne('upload', http.ip(), FILES_PER_ADDRESS)
      const document = await new AddDocumentPage().handle({
        ...input,
        target,
        upload: await uploadOf(file),
      })
      target = { documentId: document.id }
    } catch (error) {
      if (!isRefusal(error)) throw error
      refusals.push(error.message)
    }
  }
  return refusals
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
    (error.code ?? '').match(/^E_(FILE|TOO_MANY|DOCUMENT|REQUEST)_/) !== null
  )
}
