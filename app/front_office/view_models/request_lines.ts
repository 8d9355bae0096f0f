import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { unreadConversations } from '#letters/queries/unread_conversations'
import { lastPublicWords } from '#requests/queries/last_public_words'
import type { ListedRequest } from '#requests/queries/listed_request'
import { paths } from '#front_office/paths'
import { frenchDate } from '#shared/french_instants'

/** Requests as lists show them, each with the last word of the town hall. */
export async function requestLines(requests: ListedRequest[]) {
  const registry = await app.container.make(TeleserviceRegistry)
  const ids = requests.map(({ id }) => id)
  const words = await lastPublicWords(ids)
  const unread = await unreadConversations(ids)
  return requests.map((request) => ({
    href: paths.request(request),
    number: request.number,
    title: registry.get(request.teleserviceId)?.label ?? request.teleserviceId,
    subject: request.subjectName,
    state: request.state,
    sentOn: request.submittedAt ? `Envoyée le ${frenchDate(request.submittedAt)}` : '',
    isUnread: unread.has(request.id),
    lastWord: words.get(request.id)?.text ?? '',
  }))
}
