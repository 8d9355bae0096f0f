import db from '@adonisjs/lucid/services/db'
import { rotateSheet } from '#documents/actions/rotate_sheet'
import { E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import { isEditableByCitizen } from '#documents/lifecycle'
import Document from '#documents/models/document'
import type DocumentPage from '#documents/models/document_page'
import type { Rotation } from '#documents/rotation'
import { documentActor, type RequestActor } from '#requests/actor'

interface Input {
  page: DocumentPage
  /** From 0. */
  sheet: number
  rotation: Rotation
  actor: RequestActor
}

/**
 * Turns a sheet of a document where it is kept. It tells nothing else than before: the requests
 * in which it serves need not be open to changes.
 *
 * @throws E_DOCUMENT_NOT_EDITABLE
 */
export class TurnWalletSheet {
  async handle({ page, sheet, rotation, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const { state } = await Document.query({ client: trx })
        .where('id', page.documentId)
        .forUpdate()
        .firstOrFail()
      if (!isEditableByCitizen(state)) throw new E_DOCUMENT_NOT_EDITABLE()
      await rotateSheet({ pageId: page.id, sheet, rotation, by: documentActor(actor) }, trx)
    })
  }
}
