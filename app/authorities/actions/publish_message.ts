import { now } from '#shared/clock'
import { isDay } from '#shared/days'
import { E_MESSAGE_REFUSED } from '#authorities/errors'
import InformationMessage, {
  MESSAGE_AUDIENCES,
  MESSAGE_LEVELS,
} from '#authorities/models/information_message'

interface Input {
  level: string
  audience: string
  title: string
  text: string
  /** ISO days, both included; without an end, until it is withdrawn. */
  startsOn: string
  endsOn: string | null
}

const LONGEST = { title: 120, text: 1000 }

/**
 * Puts a message of the town on the portal's home page; the next page that is opened shows it.
 *
 * @throws E_MESSAGE_REFUSED
 */
export class PublishMessage {
  async handle({ level, audience, title, text, startsOn, endsOn }: Input) {
    return InformationMessage.create({
      level: oneOf(MESSAGE_LEVELS, level, 'Importance'),
      audience: oneOf(MESSAGE_AUDIENCES, audience, 'Public'),
      title: sentence(title, 'title', 'Le titre'),
      text: sentence(text, 'text', 'Le texte'),
      ...period(startsOn, endsOn),
      createdAt: now(),
    })
  }
}

function oneOf<Word extends string>(words: readonly Word[], typed: string, name: string): Word {
  const known = words.find((word) => word === typed)
  if (!known) throw new E_MESSAGE_REFUSED([`${name} : choisissez parmi ${words.join(', ')}.`])
  return known
}

function sentence(typed: string, part: keyof typeof LONGEST, name: string): string {
  const words = typed.trim()
  if (!words) throw new E_MESSAGE_REFUSED([`${name} manque.`])
  if (words.length > LONGEST[part]) {
    throw new E_MESSAGE_REFUSED([`${name} dépasse ${LONGEST[part]} caractères.`])
  }
  return words
}

function period(startsOn: string, endsOn: string | null) {
  if (!isDay(startsOn) || (endsOn !== null && !isDay(endsOn))) {
    throw new E_MESSAGE_REFUSED(['Les dates s’écrivent 2027-03-01.'])
  }
  if (endsOn !== null && endsOn < startsOn) {
    throw new E_MESSAGE_REFUSED(['Le message finirait avant de commencer.'])
  }
  return { startsOn, endsOn }
}
