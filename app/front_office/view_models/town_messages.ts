import { today } from '#shared/clock'
import type { MessageLevel } from '#authorities/models/information_message'
import { shownMessages } from '#authorities/queries/shown_messages'

/** As the alert that shows them. */
const KINDS: Record<MessageLevel, string> = {
  info: 'info',
  important: 'warning',
  urgent: 'error',
}

/** What the town says today, the most urgent first; the title tells how much it matters, not the colour alone. */
export async function townMessages(audience: 'citizens' | 'visitors') {
  const messages = await shownMessages(audience, today())
  return messages.map(({ level, title, text }) => ({
    kind: KINDS[level],
    title: level === 'urgent' ? `Urgent : ${title}` : title,
    paragraphs: text.split(/\n+/),
  }))
}
