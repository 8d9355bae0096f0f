import type { DateTime } from 'luxon'
import { now } from '#shared/clock'
import { currentAuthority } from '#authorities/tenancy'
import type ServiceRequest from '#requests/models/service_request'

/** A draft is deleted this long after it was last saved. */
export function draftExpiry(draft: Pick<ServiceRequest, 'updatedAt'>): DateTime {
  return draft.updatedAt.plus({ days: currentAuthority().configuration.draftDays })
}

/** Drafts last saved before this instant are deleted. */
export function expiredDraftsLimit(): DateTime<true> {
  return now().minus({ days: currentAuthority().configuration.draftDays })
}

/** Citizens whose drafts were last saved before this instant are warned. */
export function endangeredDraftsLimit(): DateTime<true> {
  const { draftDays, draftWarningDays } = currentAuthority().configuration
  return now().minus({ days: draftDays - draftWarningDays })
}

/** How long an old link to a deleted draft says what happened to it. */
const ENDED_DRAFT_DAYS = 365

/** What is left of drafts deleted before this instant is forgotten. */
export function forgottenDraftsLimit(): DateTime<true> {
  return now().minus({ days: ENDED_DRAFT_DAYS })
}
