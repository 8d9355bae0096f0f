import db from '@adonisjs/lucid/services/db'
import Document from '#documents/models/document'
import type { RequestActor } from '#requests/actor'
import { openForDocuments } from '#requests/actions/open_for_documents'
import { recordEvent } from '#requests/actions/record_event'
import { E_DOCUMENT_HELD, E_DOCUMENT_NOT_ASKED, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { documentUses } from '#requests/queries/document_uses'

interface Change {
  documentId: string
  /** As the history of the requests tells it. */
  change: 'page_added' | 'page_removed' | 'page_replaced' | 'page_moved'
  actor: RequestActor
}

/**
 * Changes the pages of a document where it is kept, and so in every request in which it serves:
 * each must be open to that change, and its history tells it.
 *
 * @throws E_DOCUMENT_HELD naming the requests that are not open any more, E_REQUEST_LOCKED
 */
export async function changeEverywhere<T>(
  { documentId, change, actor }: Change,
  work: () => Promise<T>
): Promise<T> {
  const requests = await openEverywhere(documentId, actor)
  const result = await work()

  const told = requests.filter(({ state }) => state !== 'draft' || actor.onBehalfOf)
  if (told.length === 0) return result
  const { documentTypeKey: typeKey } = await Document.findOrFail(documentId)
  await db.transaction(async (trx) => {
    for (const { id: requestId } of told) {
      const details = { documentId, typeKey, change }
      await recordEvent({ requestId, kind: 'document_changed', actor, details }, trx)
    }
  })
  return result
}

function openEverywhere(documentId: string, actor: RequestActor): Promise<ServiceRequest[]> {
  return db.transaction(async (trx) => {
    const requests = (await documentUses([documentId], trx)).get(documentId) ?? []
    for (const request of requests) {
      try {
        await openForDocuments({ requestId: request.id, document: { id: documentId }, actor }, trx)
      } catch (error) {
        const isClosed =
          error instanceof E_REQUEST_NOT_EDITABLE || error instanceof E_DOCUMENT_NOT_ASKED
        throw isClosed ? new E_DOCUMENT_HELD([`la demande n° ${request.number}`]) : error
      }
    }
    return requests
  })
}
