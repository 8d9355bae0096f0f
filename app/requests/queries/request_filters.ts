import { DateTime } from 'luxon'
import { CIVIL_ZONE } from '#shared/clock'
import { searchText } from '#shared/search_text'
import { REQUEST_STATES } from '#kernel/transitions'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import type { Rows } from '#requests/queries/request_scope'

/** Narrows rows to the criteria; category and teleservice are the scope's. */
export function applyCriteria(rows: Rows, criteria: RequestCriteria, today: string): Rows {
  applySelective(rows, criteria)
  if (criteria.number) rows.where('number', criteria.number)
  if (criteria.lastAgentId) rows.where('last_agent_id', criteria.lastAgentId)
  if (criteria.seasonId) rows.where('season_id', criteria.seasonId)
  if (criteria.quality) applyQuality(rows, criteria.quality, today)
  applyState(rows, criteria)
  applyDays(rows, criteria)
  return rows
}

/** What is neither being written nor put away, which is what lists show without a state. */
const SHOWN_STATES = REQUEST_STATES.filter((state) => state !== 'draft' && state !== 'archived')

/**
 * The same rows, for counting, where their order does not matter. When nothing
 * is looked for, their states are named: an index then goes straight to them,
 * and not through all that the town has archived.
 */
export function applyForCount(rows: Rows, criteria: RequestCriteria, today: string): Rows {
  const { sort, categoryId, teleserviceId, ...others } = criteria
  const isNothingAsked = Object.values(others).every((value) => value === undefined)
  return isNothingAsked ? rows.whereIn('state', SHOWN_STATES) : applyCriteria(rows, criteria, today)
}

/** The criteria that leave few rows: a household, the beginning of a name. */
export function applySelective(rows: Rows, criteria: RequestCriteria): Rows {
  if (criteria.householdNumber) rows.where('household_number', criteria.householdNumber)
  applyPrefix(rows, 'requester_search', criteria.requester)
  applyPrefix(rows, 'subject_search', criteria.subject)
  return rows
}

/** Red: past the day promised. Orange: near it. The columns are empty once a decision is taken. */
export function applyQuality(rows: Rows, quality: 'orange' | 'red', today: string): Rows {
  return quality === 'red'
    ? rows.where('due_on', '<', today)
    : rows.where('due_on', '>=', today).where('alert_on', '<=', today)
}

function applyState(rows: Rows, { state }: RequestCriteria) {
  if (state) rows.where('state', state)
  else rows.whereNotNull('submitted_at').whereNot('state', 'archived')
}

/** Names are stored normalised: a range serves « starts with » from the index on both databases. */
function applyPrefix(rows: Rows, column: string, typed: string | undefined) {
  const prefix = searchText(typed ?? '')
  if (!typed) return
  if (!prefix) rows.whereRaw('1 = 0')
  else rows.where(column, '>=', prefix).where(column, '<', `${prefix}~`)
}

function applyDays(rows: Rows, { from, to, state }: RequestCriteria) {
  const column = state === 'draft' ? 'created_at' : 'submitted_at'
  if (from) rows.where(column, '>=', startOf(from))
  if (to) rows.where(column, '<', startOf(to, 1))
}

/** The instant at which a civil day begins, as stored; `later` days after it. */
function startOf(day: string, later = 0): string {
  const instant = DateTime.fromISO(day, { zone: CIVIL_ZONE }).plus({ days: later })
  return instant.toUTC().toISO() as string
}
