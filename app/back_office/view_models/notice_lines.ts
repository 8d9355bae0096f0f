import { frenchInstant } from '#shared/french_instants'
import { DELIVERIES } from '#back_office/view_models/deliveries'
import type CitizenNotice from '#notifications/models/citizen_notice'
import { NOTICE_RULES } from '#notifications/notice_events'

/** What the platform told a citizen by itself, and whether it arrived. */
export function noticeLines(notices: CitizenNotice[]) {
  return notices.map(
    ({ event, channel, recipient, createdAt, deliveredAt, delivery, failure }) => ({
      event: NOTICE_RULES[event].label,
      channel,
      recipient,
      at: frenchInstant(deliveredAt ?? createdAt),
      delivery: DELIVERIES[delivery],
      failure,
    })
  )
}
