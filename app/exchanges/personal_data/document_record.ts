import { safeFileName } from '#documents/pages/file_name'
import type Document from '#documents/models/document'

/** A document with the place of its files in the archive. */
export function documentRecord(document: Document, label: string) {
  return {
    id: document.id,
    type: document.documentTypeKey,
    label,
    state: document.state,
    validUntilOn: document.validUntilOn,
    citizenNote: document.citizenNote,
    agentNote: document.agentNote,
    createdAt: document.createdAt.toISO(),
    files: document.pages.map((page) => ({
      path: `documents/${document.id}/${page.position}-${safeFileName(page.fileName)}`,
      name: page.fileName,
      type: page.mimeType,
      bytes: page.byteSize,
      sha256: page.sha256,
    })),
  }
}

export type DocumentRecord = ReturnType<typeof documentRecord>
