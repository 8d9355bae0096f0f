import type OutboxMessage from '#authorities/models/outbox_message'
import Household from '#households/models/household'
import HouseholdEvent from '#households/models/household_event'
import { giveNotice } from '#notifications/give_notice'
import type { NoticeEvent } from '#notifications/notice_events'
import { accountHolders } from '#notifications/queries/addressees'

/** What each decision on an account is to its family, and where it leads them. */
const EVENTS: Partial<Record<string, { event: NoticeEvent; path: string }>> = {
  valid: { event: 'account_validated', path: '/compte' },
  invalid: { event: 'account_refused', path: '/compte' },
  archived: { event: 'account_closed', path: '/aide' },
  inactive: { event: 'account_blocked', path: '/aide' },
  active: { event: 'account_reopened', path: '/compte' },
}

/** Tells a family what an agent decided about their account. The agents' reason is theirs: it is not told. */
export async function householdDecisionNotice({ payload }: OutboxMessage): Promise<void> {
  const decision = await HouseholdEvent.findOrFail(payload.eventId)
  const household = await Household.findOrFail(decision.householdId)
  const news = EVENTS[decision.toValue]
  if (!news) return
  for (const to of await accountHolders(household.id)) {
    await giveNotice({
      ...news,
      occurrence: `${decision.id}:${to.individualId}`,
      to,
      householdId: household.id,
      values: { HF_ID: household.number },
    })
  }
}
