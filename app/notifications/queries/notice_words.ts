import { NOTICE_RULES, type NoticeChannel, type NoticeEvent } from '#notifications/notice_events'
import NoticeTemplate from '#notifications/models/notice_template'

/** What is said of an event this way: in the town's own words, else in the default ones. Read each time, so that a change needs no restart. */
export async function noticeWords(
  event: NoticeEvent,
  channel: NoticeChannel
): Promise<{ subject: string; body: string }> {
  const own = await NoticeTemplate.query().where('event', event).where('channel', channel).first()
  if (own) return { subject: own.subject, body: own.body }
  const { email, sms } = NOTICE_RULES[event]
  return channel === 'email' ? email : { subject: '', body: sms }
}
