import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsAmong } from '#authorities/queries/rows_among'
import RequestDocument from '#requests/models/request_document'
import ServiceRequest from '#requests/models/service_request'

/** The requests in which each of these documents serves, drafts included, the oldest first. */
export async function documentUses(
  documentIds: readonly string[],
  trx?: TransactionClientContract
): Promise<Map<string, ServiceRequest[]>> {
  if (documentIds.length === 0) return new Map()
  const links = await RequestDocument.query({ client: trx }).whereIn('document_id', [
    ...documentIds,
  ])
  const ids = links.map(({ requestId }) => requestId)
  const requests = await rowsAmong(ServiceRequest, ids, trx).orderBy('id')
  return new Map(
    documentIds.map((id) => {
      const own = links.filter(({ documentId }) => documentId === id)
      return [id, requests.filter((request) => own.some((one) => one.requestId === request.id))]
    })
  )
}
