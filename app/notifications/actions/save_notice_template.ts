import db from '@adonisjs/lucid/services/db'
import { FRENCH } from '#shared/languages'
import { assertKnownVariables } from '#letters/variables/check_variables'
import { E_NOTICE_TEMPLATE_STALE, E_NOTICE_TOO_LONG } from '#notifications/errors'
import { NOTICE_RULES, type NoticeChannel, type NoticeEvent } from '#notifications/notice_events'
import NoticeTemplate from '#notifications/models/notice_template'

interface Input {
  event: NoticeEvent
  channel: NoticeChannel
  /** BCP 47 tag; French without. */
  language?: string
  subject?: string
  body: string
  /** That of the words that were read; 0 when the default ones were. */
  version: number
}

/** A text message with its link; a longer one is cut in several, each paid for. */
export const LONGEST_NOTICE = 130

/**
 * Says an event in the town's own words, from the next notice on. Every variable that they mention is one of the event's.
 *
 * @throws E_UNKNOWN_LETTER_VARIABLE naming them, E_NOTICE_TOO_LONG, E_NOTICE_TEMPLATE_STALE
 */
export class SaveNoticeTemplate {
  async handle({
    event,
    channel,
    language = FRENCH,
    subject = '',
    body,
    version,
  }: Input): Promise<NoticeTemplate> {
    assertKnownVariables(`${subject}\n${body}`, NOTICE_RULES[event].variables)
    if (channel === 'sms' && body.length > LONGEST_NOTICE) throw new E_NOTICE_TOO_LONG()
    return db.transaction(async (trx) => {
      const known = await NoticeTemplate.query({ client: trx })
        .where('event', event)
        .where('channel', channel)
        .where('language', language)
        .forUpdate()
        .first()
      if ((known?.version ?? 0) !== version) throw new E_NOTICE_TEMPLATE_STALE()
      const template = known ?? new NoticeTemplate()
      template.merge({ event, channel, language, subject, body, version: version + 1 })
      return template.useTransaction(trx).save()
    })
  }
}
