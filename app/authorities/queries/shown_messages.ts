import type { Day } from '#shared/days'
import InformationMessage, {
  MESSAGE_LEVELS,
  type MessageAudience,
} from '#authorities/models/information_message'

/** What the town says on `day` to citizens who are signed in, or to visitors: the most urgent first, then the latest. */
export async function shownMessages(
  audience: Exclude<MessageAudience, 'everyone'>,
  day: Day
): Promise<InformationMessage[]> {
  const messages = await InformationMessage.query()
    .where('starts_on', '<=', day)
    .where((running) => running.whereNull('ends_on').orWhere('ends_on', '>=', day))
    .whereIn('audience', ['everyone', audience])
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
  return messages.sort((a, b) => MESSAGE_LEVELS.indexOf(b.level) - MESSAGE_LEVELS.indexOf(a.level))
}
