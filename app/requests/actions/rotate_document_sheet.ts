import db from '@adonisjs/lucid/services/db'
import { rotateSheet } from '#documents/actions/rotate_sheet'
import Document from '#documents/models/document'
import type DocumentPage from '#documents/models/document_page'
import type { Rotation } from '#documents/rotation'
import { capacityOf, documentActor, type RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import { assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  page: DocumentPage
  /** From 0. */
  sheet: number
  rotation: Rotation
  actor: RequestActor
}

/**
 * Turns a sheet upright for whoever looks at it next. It tells nothing else than before,
 * so that what colleagues prepare on the request stays valid: versions do not change.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED
 */
export class RotateDocumentSheet {
  async handle({ requestId, page, sheet, rotation, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      const capacity = capacityOf(actor)
      if (capacity === 'system' || !isEditable(request.state, capacity)) {
        throw new E_REQUEST_NOT_EDITABLE()
      }
      await assertUnlockedFor(request, actor, trx)
      const by = documentActor(actor)
      if (!(await rotateSheet({ pageId: page.id, sheet, rotation, by }, trx))) return

      const { documentId } = page
      const { documentTypeKey: typeKey } = await Document.query({ client: trx })
        .where('id', documentId)
        .firstOrFail()
      const details = { documentId, typeKey, change: 'page_turned' }
      await recordEvent({ requestId, kind: 'document_changed', actor, details }, trx)
    })
  }
}
