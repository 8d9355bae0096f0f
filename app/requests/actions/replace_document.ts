import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { PageUpload } from '#documents/actions/accept_upload'
import { addEachFile, type FilesOutcome } from '#documents/actions/add_each_file'
import { AddPage } from '#documents/actions/add_page'
import { recordDocumentEvent } from '#documents/actions/record_document_event'
import { E_DOCUMENT_NOT_EDITABLE, E_DOCUMENT_REPLACED } from '#documents/errors'
import Document from '#documents/models/document'
import { capacityOf, documentActor, type RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import RequestDocument from '#requests/models/request_document'
import { documentUses } from '#requests/queries/document_uses'

interface Input {
  document: Document
  uploads: PageUpload[]
  note?: string | null
  actor: RequestActor
}

/**
 * Puts a new document in the place of one that has expired, or will: same type, same person,
 * linked to its predecessor. Drafts take the new one; what was sent keeps what it was sent with.
 *
 * @throws E_DOCUMENT_NOT_EDITABLE for a draft's document, whose pages are simply changed; E_DOCUMENT_REPLACED
 */
export class ReplaceDocument {
  async handle({ document: former, uploads, note, actor }: Input): Promise<FilesOutcome> {
    if (former.state === 'draft') throw new E_DOCUMENT_NOT_EDITABLE()
    await assertNotReplaced(former)

    const by = documentActor(actor)
    const successor = {
      householdId: former.householdId,
      typeKey: former.documentTypeKey,
      individualId: former.individualId,
      replacesId: former.id,
      origin: capacityOf(actor) === 'agent' ? ('agent' as const) : ('citizen' as const),
      submitted: true,
      citizenNote: note ?? null,
    }
    const outcome = await addEachFile(uploads, async (upload, known) => {
      try {
        return await new AddPage().handle({ document: known ?? successor, upload, by })
      } catch (error) {
        // Of two that replace it at the same time, the database keeps the first.
        if (!known) await assertNotReplaced(former)
        throw error
      }
    })
    const { added } = outcome
    if (added) {
      await db.transaction(async (trx) => {
        await recordDocumentEvent({ documentId: former.id, kind: 'replaced' }, by, trx)
        await giveToDrafts(former.id, added.id, actor, trx)
      })
    }
    return outcome
  }
}

async function assertNotReplaced({ id }: Document): Promise<void> {
  if (await Document.findBy('replaces_id', id)) throw new E_DOCUMENT_REPLACED()
}

async function giveToDrafts(
  formerId: string,
  documentId: string,
  actor: RequestActor,
  trx: TransactionClientContract
): Promise<void> {
  const uses = (await documentUses([formerId], trx)).get(formerId) ?? []
  for (const { id: requestId, state } of uses) {
    if (state !== 'draft') continue
    await openForDocuments({ requestId, document: { id: formerId }, actor }, trx)
    await RequestDocument.query({ client: trx })
      .where('request_id', requestId)
      .where('document_id', formerId)
      .update({ document_id: documentId })
  }
}
