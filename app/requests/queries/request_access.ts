import type { Rows } from '#authorities/queries/read_page'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { applyCriteria, isOfLetters } from '#requests/queries/request_filters'
import {
  rowsByTeleservice,
  rowsPicked,
  rowsTogether,
  type RequestScope,
} from '#requests/queries/request_scope'

/** The rows of a list, given what each branch must do with its own. */
export type Access = (shape: (branch: Rows) => Rows) => Rows

interface Reach {
  /** Today, for « en retard » and « urgente ». */
  day: string
  /** They are no more than a list counts: sorting them costs nothing. */
  areFew: boolean
  /** The column that the list is sorted by. */
  leading: string
}

interface Way {
  rows: Access
  /** What is still to be asked of them. */
  narrow: (rows: Rows) => Rows
  /** Only identifiers and the column of the sort are there: the lines shown are fetched afterwards. */
  isPicked: boolean
}

/**
 * How the rows of a list are reached so that an index does the work, whatever
 * the criteria and the sort. Left alone, a database walks the index of the sort
 * and tests a million rows to find the few that meet the criteria – or finds very
 * many that do, and sorts them all to show fifteen.
 */
export function listAccess(scope: RequestScope, criteria: RequestCriteria, reach: Reach): Way {
  const { day, areFew, leading } = reach
  const isPicked =
    !isServedByTeleservice(criteria) &&
    (areFew || isScattered(criteria) || isPressingByTime(reach, criteria))
  if (isPicked) {
    const pick = (rows: Rows) => applyCriteria(rows, criteria, day).select('id', leading)
    return { isPicked, rows: (shape) => rowsPicked(scope, pick, shape), narrow: (rows) => rows }
  }
  return {
    isPicked,
    rows: plainAccess(scope, criteria),
    narrow: (rows) => applyCriteria(rows, criteria, day, { leading }),
  }
}

function plainAccess(scope: RequestScope, criteria: RequestCriteria): Access {
  return isServedByTeleservice(criteria)
    ? (shape) => rowsByTeleservice(scope, shape)
    : (shape) => rowsTogether(scope, shape)
}

/** Is there an index that begins with the teleservice and gives these rows in their order? */
function isServedByTeleservice(criteria: RequestCriteria): boolean {
  const { number, householdNumber, requester, subject, sort = 'date' } = criteria
  const { lastAgentId, assigneeId, seasonId, quality } = criteria
  const isNarrowed = number || householdNumber || requester || subject
  return sort === 'date' && !(isNarrowed || lastAgentId || assigneeId || seasonId || quality)
}

/** A family shares a name: those whose child's begins with « mart » lie together in the order of their own. */
function isScattered({ sort, requester, subject }: RequestCriteria): boolean {
  const typed = sort === 'subject' ? requester : sort === 'requester' ? subject : undefined
  return typed !== undefined && !isOfLetters(typed)
}

/** Late and urgent requests lie together by their deadline, whose index holds the day they were sent and their number. */
function isPressingByTime({ leading }: Reach, { quality }: RequestCriteria): boolean {
  return quality !== undefined && (leading === 'submitted_at' || leading === 'number')
}
