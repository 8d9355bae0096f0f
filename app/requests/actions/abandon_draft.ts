import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import { dropDocument } from '#documents/actions/drop_document'
import type DocumentPage from '#documents/models/document_page'
import { deletePageFiles } from '#documents/storage/page_files'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import EndedDraft from '#requests/models/ended_draft'
import RequestDocument from '#requests/models/request_document'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  draftId: string
  /** It has expired, unless it was saved after this instant: then it is left alone. Without it, its owner gives it up. */
  savedBefore?: DateTime
}

/**
 * Deletes a draft for good, with the documents that were added for it alone: those that are not
 * « brouillon » – sent before, or put in the wallet – stay there. A trace answers its old links.
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
        .preload('document')
      await draft.useTransaction(trx).delete()
      const trace = new EndedDraft()
      trace.merge({
        id: draft.id,
        householdId: draft.householdId,
        teleserviceId: draft.teleserviceId,
        reason: savedBefore ? 'expired' : 'abandoned',
        endedAt: now(),
      })
      await trace.useTransaction(trx).save()

      const removed: DocumentPage[] = []
      for (const { document } of attachments) {
        const elsewhere = await RequestDocument.query({ client: trx })
          .where('document_id', document.id)
          .first()
        if (document.state !== 'draft' || elsewhere) continue
        removed.push(...(await dropDocument(document, trx)))
      }
      return removed
    })
    for (const page of pages ?? []) await deletePageFiles(page)
    return pages !== null
  }
}
