import { readFile } from 'node:fs/promises'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import type { HttpContext } from '@adonisjs/core/http'

export interface Upload {
  content: Buffer
  name: string
  /** As the browser declared it: never trusted. */
  type: string
}

/** The files posted under a name; an input left empty posts a file without name. */
export async function readUploads({ request }: HttpContext, name: string): Promise<Upload[]> {
  const files = request.files(name).filter((file) => file.clientName !== '')
  return Promise.all(files.map(readUpload))
}

async function readUpload(file: MultipartFile): Promise<Upload> {
  const content = file.tmpPath ? await readFile(file.tmpPath) : Buffer.alloc(0)
  return { content, name: file.clientName, type: String(file.headers['content-type'] ?? '') }
}
