import { FRENCH } from '#shared/languages'
import { currentLanguage } from '#shared/speech'
import { TRANSLATED_WORDS } from '#notifications/translated_words'
import { NOTICE_RULES, type NoticeChannel, type NoticeEvent } from '#notifications/notice_events'
import NoticeTemplate from '#notifications/models/notice_template'

export interface NoticeWords {
  subject: string
  body: string
  /** Of the link under the e-mail. */
  link: string
  /** In which this is said: French where the language has no words of its own. */
  language: string
}

/**
 * What is said of an event this way, in the language being spoken: in the town's own words, else in the default
 * ones; in French where the language has neither. Read each time, so that a change needs no restart.
 */
export async function noticeWords(
  event: NoticeEvent,
  channel: NoticeChannel
): Promise<NoticeWords> {
  const language = currentLanguage()
  return (
    (await wordsIn(language, event, channel)) ??
    (await wordsIn(FRENCH, event, channel)) ??
    defaultWords(FRENCH, event, channel)
  )
}

async function wordsIn(
  language: string,
  event: NoticeEvent,
  channel: NoticeChannel
): Promise<NoticeWords | null> {
  const own = await NoticeTemplate.query()
    .where('event', event)
    .where('channel', channel)
    .where('language', language)
    .first()
  const known = language === FRENCH || Object.hasOwn(TRANSLATED_WORDS, language)
  const words = known ? defaultWords(language, event, channel) : null
  if (!own) return words
  const { subject, body } = own
  return { subject, body, link: words?.link ?? NOTICE_RULES[event].link, language }
}

function defaultWords(language: string, event: NoticeEvent, channel: NoticeChannel): NoticeWords {
  const { email, sms, link } = TRANSLATED_WORDS[language]?.[event] ?? NOTICE_RULES[event]
  return { ...(channel === 'email' ? email : { subject: '', body: sms }), link, language }
}
