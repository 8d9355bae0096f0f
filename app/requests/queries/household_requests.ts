import db from '@adonisjs/lucid/services/db'
import type { RequestState } from '#kernel/transitions'
import { readCursor } from '#authorities/queries/page_cursor'
import { readPage, type Rows } from '#authorities/queries/read_page'
import { currentAuthorityId } from '#authorities/tenancy'
import { LISTED_COLUMNS, listedRequest, type ListedRequest } from '#requests/queries/listed_request'

/** What a citizen may narrow his list to. */
export interface HouseholdCriteria {
  state?: RequestState
  teleserviceId?: string
  subjectId?: string
  /** At the counter: those that the agent may file. */
  teleserviceIds?: readonly string[] | null
}

export interface HouseholdRequestPage {
  requests: ListedRequest[]
  previous: string | null
  next: string | null
}

const ORDER = { column: 'submitted_at', type: 'text', direction: 'desc' } as const
const PAGE_SIZE = 10

/** The sent requests of a household, the latest first, ten by ten. */
export async function householdRequests(
  householdId: string,
  criteria: HouseholdCriteria = {},
  cursor?: string,
  size = PAGE_SIZE
): Promise<HouseholdRequestPage> {
  const page = await readPage({
    rows: (shape) => db.from(shape(ownRows(householdId)).as('found')),
    narrow: (rows) => narrowed(rows, criteria),
    columns: LISTED_COLUMNS,
    order: ORDER,
    cursor: readCursor(cursor, ORDER.type),
    size,
  })
  return { requests: page.rows.map(listedRequest), previous: page.previous, next: page.next }
}

function ownRows(householdId: string): Rows {
  return db
    .from('service_requests')
    .where('authority_id', currentAuthorityId())
    .where('household_id', householdId)
    .whereNotNull('submitted_at')
}

function narrowed(rows: Rows, criteria: HouseholdCriteria): Rows {
  const { state, teleserviceId, subjectId, teleserviceIds } = criteria
  if (state) rows.where('state', state)
  if (teleserviceId) rows.where('teleservice_id', teleserviceId)
  if (subjectId) rows.where('subject_id', subjectId)
  if (teleserviceIds) rows.whereIn('teleservice_id', [...teleserviceIds])
  return rows
}
