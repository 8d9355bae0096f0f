import { DateTime } from 'luxon'
import { CIVIL_ZONE } from '#shared/clock'
import { searchText } from '#shared/search_text'
import { REQUEST_STATES } from '#kernel/transitions'
import { offIndex } from '#authorities/queries/off_index'
import type { Rows } from '#authorities/queries/read_page'
import { NOBODY, type RequestCriteria } from '#requests/queries/request_criteria'

interface Leading {
  /** The column of the sort, whose index is to lead. */
  leading?: string
}

/** Narrows rows to the criteria; category and teleservice are the scope's. */
export function applyCriteria(
  rows: Rows,
  criteria: RequestCriteria,
  today: string,
  { leading }: Leading = {}
): Rows {
  if (criteria.number) rows.where('number', criteria.number)
  if (criteria.householdNumber) rows.where('household_number', criteria.householdNumber)
  applyAgents(rows, criteria)
  if (criteria.seasonId) rows.where('season_id', criteria.seasonId)
  if (criteria.hasWord) rows.whereNotNull('citizen_wrote_at')
  if (criteria.quality) applyQuality(rows, criteria.quality, today)
  applyPrefix(rows, 'requester_search', { typed: criteria.requester, leading })
  applyPrefix(rows, 'subject_search', { typed: criteria.subject, leading })
  applyState(rows, criteria, leading)
  applyDays(rows, criteria, leading)
  return rows
}

/** What is neither being written nor put away, which is what lists show without a state. */
const SHOWN_STATES = REQUEST_STATES.filter((state) => state !== 'draft' && state !== 'archived')

/**
 * The same rows, for counting, where their order does not matter. When nothing
 * is looked for, or only what an agent has to do with, their states are named: an index
 * then goes straight to them, and not through all that the town has archived.
 */
export function applyForCount(rows: Rows, criteria: RequestCriteria, today: string): Rows {
  const { sort, categoryId, teleserviceId, lastAgentId, assigneeId, ...others } = criteria
  const isNothingElse = Object.values(others).every((value) => value === undefined)
  if (!isNothingElse) return applyCriteria(rows, criteria, today)
  applyAgents(rows, criteria)
  return rows.whereIn('state', SHOWN_STATES)
}

/** Red: past the day promised. Orange: near it. The columns are empty once a decision is taken. */
function applyQuality(rows: Rows, quality: 'orange' | 'red', today: string): Rows {
  return quality === 'red'
    ? rows.where('due_on', '<', today)
    : rows.where('due_on', '>=', today).where('alert_on', '<=', today)
}

function applyAgents(rows: Rows, { lastAgentId, assigneeId }: RequestCriteria) {
  if (lastAgentId) rows.where('last_agent_id', lastAgentId)
  if (assigneeId === NOBODY) rows.whereNull('assigned_agent_id')
  else if (assigneeId) rows.where('assigned_agent_id', assigneeId)
}

/** What was never sent has no instant of sending, which would come first in a list sorted by it. */
function applyState(rows: Rows, { state }: RequestCriteria, leading?: string) {
  if (state) return rows.where('state', state)
  if (leading === 'submitted_at') rows.whereNotNull('submitted_at')
  return rows.whereNotIn('state', ['draft', 'archived'])
}

/** A beginning shorter than this is shared by a tenth of a town: it is then looked for as a whole name. */
export const SHORTEST_BEGINNING = 3

/** Is it a beginning whose rows an index holds in the order of the other name (see 0035_letters.ts)? */
export function isOfLetters(typed: string): boolean {
  return searchText(typed).length === SHORTEST_BEGINNING
}

/** Names are stored normalised: a range serves « starts with » from the index on both databases. */
function applyPrefix(
  rows: Rows,
  column: string,
  { typed, leading }: { typed: string | undefined } & Leading
) {
  if (!typed) return
  const prefix = searchText(typed)
  if (!prefix) return rows.whereRaw('1 = 0')
  if (leading && isOfLetters(typed) && isOtherName(column, leading)) {
    rows.whereRaw(`substr(${column}, 1, ${SHORTEST_BEGINNING}) = ?`, [prefix])
    return
  }
  const name = follow(column, leading)
  // « li » itself, then « li » and a space; or whatever letter follows.
  const end = prefix.length < SHORTEST_BEGINNING ? `${prefix}!` : `${prefix}~`
  rows.whereRaw(`${name} >= ?`, [prefix]).whereRaw(`${name} < ?`, [end])
}

function isOtherName(column: string, leading: string): boolean {
  return leading.endsWith('_search') && leading !== column
}

function applyDays(rows: Rows, { from, to, state }: RequestCriteria, leading?: string) {
  const column = follow(state === 'draft' ? 'created_at' : 'submitted_at', leading)
  if (from) rows.whereRaw(`${column} >= ?`, [startOf(from)])
  if (to) rows.whereRaw(`${column} < ?`, [startOf(to, 1)])
}

/** Where very many rows meet a criterion, the index of the sort is to lead, and not the criterion's own. */
function follow(column: string, leading?: string): string {
  return leading && leading !== column ? offIndex(column) : column
}

/** The instant at which a civil day begins, as stored; `later` days after it. */
function startOf(day: string, later = 0): string {
  const instant = DateTime.fromISO(day, { zone: CIVIL_ZONE }).plus({ days: later })
  return instant.toUTC().toISO() as string
}
