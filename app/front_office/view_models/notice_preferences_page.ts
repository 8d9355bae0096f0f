import app from '@adonisjs/core/services/app'
import { frenchPhone } from '#shared/french_formats'
import { frenchDate } from '#shared/french_instants'
import { internationalMobile } from '#shared/international_phone'
import { TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import type { Citizen } from '#households/queries/signed_in_citizen'
import { unreachableAddresses } from '#households/queries/unreachable_addresses'
import {
  NOTICE_EVENTS,
  NOTICE_GROUPS,
  NOTICE_RULES,
  type NoticeEvent,
} from '#notifications/notice_events'
import { noticePreferences, type Ways } from '#notifications/queries/notice_preferences'
import { paths } from '#front_office/paths'

/** « Mes notifications »: each kind of event with its ways, and what cannot be switched off, with the reason. */
export async function noticePreferencesPage(
  { account, individual }: Citizen,
  choices?: Record<NoticeEvent, Ways>
) {
  const email = account?.email ?? individual.email
  const mobile = internationalMobile(individual.mobilePhone ?? '') ? individual.mobilePhone : null
  const [lost] = (await unreachableAddresses([email])).values()
  const chosen = choices ?? (await noticePreferences(individual.id))
  return {
    email,
    mobile: mobile && frenchPhone(mobile),
    hasTexts: app.container.hasBinding(TextMessageGateway),
    memberPath: paths.member(individual),
    lost: lost ? { reason: lost.reason, since: frenchDate(lost.sinceAt) } : null,
    groups: NOTICE_GROUPS.map((title) => ({
      title,
      events: NOTICE_EVENTS.filter((event) => NOTICE_RULES[event].group === title).map((event) => ({
        event,
        label: NOTICE_RULES[event].label,
        required: NOTICE_RULES[event].required,
        email: chosen[event].email || NOTICE_RULES[event].required !== null,
        sms: chosen[event].sms,
      })),
    })),
  }
}
