import app from '@adonisjs/core/services/app'
import { v7 as uuidv7 } from 'uuid'
import { FileScanner } from '#kernel/contracts/file_scanner'
import { currentAuthority } from '#authorities/tenancy'
import type DocumentPage from '#documents/models/document_page'
import { inspectUpload } from '#documents/pages/inspect_upload'
import { scanUpload } from '#documents/pages/scan_upload'
import { storePageFiles } from '#documents/storage/page_files'

export interface PageUpload {
  content: Buffer
  name: string
  type: string
}

/** What is known of a file once it is taken in. */
export type AcceptedFile = Pick<
  DocumentPage,
  'fileName' | 'mimeType' | 'byteSize' | 'sha256' | 'storageKey' | 'previewKeys'
>

const MEGABYTE = 1024 * 1024

/**
 * Takes in an uploaded file: scanned, recognised by its content and previewed before
 * anything is kept.
 *
 * @throws the E_FILE_* refusals of documents/errors.ts
 */
export async function acceptUpload(upload: PageUpload): Promise<AcceptedFile> {
  const scanner = await app.container.make(FileScanner)
  await scanUpload(upload.content, { declaredName: upload.name, scanner })
  const inspected = await inspectUpload(upload.content, {
    declaredName: upload.name,
    declaredType: upload.type,
    maxBytes: currentAuthority().configuration.maxUploadMegabytes * MEGABYTE,
  })
  return {
    fileName: inspected.fileName,
    mimeType: inspected.mime,
    byteSize: inspected.bytes,
    sha256: inspected.sha256,
    ...(await storePageFiles(uuidv7(), upload.content, inspected)),
  }
}
