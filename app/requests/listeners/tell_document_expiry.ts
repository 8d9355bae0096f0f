import db from '@adonisjs/lucid/services/db'
import type OutboxMessage from '#authorities/models/outbox_message'
import type { DocumentExpiry } from '#documents/actions/expire_document'
import Document from '#documents/models/document'
import { SYSTEM_ACTOR } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { isDecided } from '#requests/lifecycle'
import RequestEvent from '#requests/models/request_event'
import { documentUses } from '#requests/queries/document_uses'
import { lockRequest } from '#requests/queries/lock_request'

/** The history of each running request tells that one of its documents has expired. */
export async function tellDocumentExpiry({ payload }: OutboxMessage): Promise<void> {
  const { documentId, version, from } = payload as unknown as DocumentExpiry
  const document = await Document.find(documentId)
  if (!document) return

  const uses = (await documentUses([documentId])).get(documentId) ?? []
  for (const { id: requestId } of uses) {
    await db.transaction(async (trx) => {
      const { state } = await lockRequest(requestId, trx)
      if (state === 'draft' || isDecided(state)) return
      const told = await RequestEvent.query({ client: trx })
        .where('request_id', requestId)
        .where('kind', 'document_changed')
        .where('actor_kind', 'system')
      if (told.some(({ details }) => isThisExpiry(details, documentId, version))) return

      const change = { documentId, typeKey: document.documentTypeKey, from, to: 'expired', version }
      await recordEvent(
        { requestId, kind: 'document_changed', actor: SYSTEM_ACTOR, details: change },
        trx
      )
    })
  }
}

function isThisExpiry(
  details: RequestEvent['details'],
  documentId: string,
  version: number
): boolean {
  return details?.documentId === documentId && details.version === version
}
