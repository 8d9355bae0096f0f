import { NOTICE_EVENTS, NOTICE_RULES, type NoticeEvent } from '#notifications/notice_events'
import NoticePreference from '#notifications/models/notice_preference'

export interface Ways {
  email: boolean
  sms: boolean
}

/** By which ways a person hears of each event: by e-mail until he says otherwise. */
export async function noticePreferences(
  individualId: string | null
): Promise<Record<NoticeEvent, Ways>> {
  const rows = individualId
    ? await NoticePreference.query().where('individual_id', individualId)
    : []
  const chosen = new Map(rows.map(({ event, email, sms }) => [event, { email, sms }]))
  return Object.fromEntries(
    NOTICE_EVENTS.map((event) => {
      const { email, sms } = chosen.get(event) ?? { email: true, sms: false }
      return [event, { email: email || NOTICE_RULES[event].required !== null, sms }]
    })
  ) as Record<NoticeEvent, Ways>
}
