import { frenchDate } from '#shared/french_instants'
import { undeliveredTo } from '#letters/queries/undelivered_to'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'

/** Tells the agent that the requester's address did not take the last message. */
export async function undeliveredNotice({ request, canProcess }: Desk) {
  const [undelivered] = (await undeliveredTo([request.requesterEmail])).values()
  if (!undelivered) return null
  const { recipient, at, failure } = undelivered
  return {
    text: `Le courriel du ${frenchDate(at)} à ${recipient} n’a pas été remis. ${failure ?? ''}`.trim(),
    href: canProcess ? paths.contact(request) : null,
  }
}
