import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import type DocumentPage from '#documents/models/document_page'
import Document from '#documents/models/document'
import { deletePageFiles } from '#documents/storage/page_files'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import RequestDocument from '#requests/models/request_document'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  draftId: string
  /** Leaves the draft alone when it was saved after this instant. */
  savedBefore?: DateTime
}

/**
 * Deletes a draft for good, with the documents that were added for it alone:
 * those that are not « brouillon » stay in their household's space.
 *
 * @returns false when it was saved after `savedBefore`, and stays
 * @throws E_REQUEST_NOT_EDITABLE when it was sent meanwhile
 */
export class AbandonDraft {
  async handle({ draftId, savedBefore }: Input): Promise<boolean> {
    const pages = await db.transaction(async (trx) => {
      const draft = await lockRequest(draftId, trx)
      if (draft.state !== 'draft') throw new E_REQUEST_NOT_EDITABLE()
      if (savedBefore && draft.updatedAt >= savedBefore) return null

      const attachments = await RequestDocument.query({ client: trx })
        .where('request_id', draftId)
        .preload('document', (document) => document.preload('pages'))
      await draft.useTransaction(trx).delete()

      const removed: DocumentPage[] = []
      for (const { document } of attachments) {
        const elsewhere = await RequestDocument.query({ client: trx })
          .where('document_id', document.id)
          .first()
        if (document.state !== 'draft' || elsewhere) continue
        removed.push(...document.pages)
        await Document.query({ client: trx }).where('id', document.id).delete()
      }
      return removed
    })
    for (const page of pages ?? []) await deletePageFiles(page)
    return pages !== null
  }
}
