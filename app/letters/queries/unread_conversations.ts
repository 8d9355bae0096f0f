import { rowsAmong } from '#authorities/queries/rows_among'
import { receivedMessages } from '#letters/queries/received_messages'
import { lastPublicWords } from '#requests/queries/last_public_words'
import ServiceRequest from '#requests/models/service_request'

/** Those of these requests about which the town hall said something that the citizen has not read yet. */
export async function unreadConversations(requestIds: string[]): Promise<Set<string>> {
  if (requestIds.length === 0) return new Set()
  const requests = await rowsAmong(ServiceRequest, requestIds).select('id', 'citizen_read_at')
  const readAt = new Map(requests.map(({ id, citizenReadAt }) => [id, citizenReadAt?.toMillis()]))
  const words = [
    ...(await lastPublicWords(requestIds)).values(),
    ...(await receivedMessages(requestIds)),
  ]
  return new Set(
    words
      .filter((word) => {
        const at = 'deliveredAt' in word ? (word.deliveredAt ?? word.createdAt) : word.createdAt
        return at.toMillis() > (readAt.get(word.requestId) ?? 0)
      })
      .map(({ requestId }) => requestId)
  )
}
