import { frenchPhone } from '#shared/french_formats'
import { frenchDate } from '#shared/french_instants'
import { noticeLines } from '#back_office/view_models/notice_lines'
import { individualName } from '#back_office/view_models/individual_words'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'
import { unreachableAddresses } from '#households/queries/unreachable_addresses'
import { NOTICE_EVENTS, NOTICE_RULES } from '#notifications/notice_events'
import { accountHolders } from '#notifications/queries/addressees'
import { noticesOfHousehold } from '#notifications/queries/citizen_notices'
import { noticePreferences } from '#notifications/queries/notice_preferences'

/** How the holders of an account are reached: what does not arrive, and what they chose. */
export async function householdReach({ id }: Household, members: Individual[]) {
  const holders = await accountHolders(id)
  const lost = await unreachableAddresses(holders.map(({ email }) => email))
  return {
    holders: await Promise.all(
      holders.map(async ({ individualId, email, mobile }) => {
        const mark = lost.get(email?.toLowerCase() ?? '')
        const person = members.find((member) => member.id === individualId)
        return {
          name: person ? individualName(person) : '',
          email,
          mobile: mobile && frenchPhone(mobile),
          lost: mark ? `Ne reçoit pas depuis le ${frenchDate(mark.sinceAt)}. ${mark.reason}` : null,
          choices: await choicesOf(individualId),
        }
      })
    ),
    notices: noticeLines(await noticesOfHousehold(id)),
  }
}

/** Only what differs from « everything by e-mail ». */
async function choicesOf(individualId: string | null) {
  const chosen = await noticePreferences(individualId)
  const labels = (which: (event: (typeof NOTICE_EVENTS)[number]) => boolean) =>
    NOTICE_EVENTS.filter(which).map((event) => NOTICE_RULES[event].label)
  return {
    bySms: labels((event) => chosen[event].sms).join(', '),
    off: labels((event) => !chosen[event].email && !chosen[event].sms).join(', '),
  }
}
