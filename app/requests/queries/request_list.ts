import db from '@adonisjs/lucid/services/db'
import { today } from '#shared/clock'
import { COUNT_LIMIT } from '#authorities/queries/count_up_to'
import { offIndex } from '#authorities/queries/off_index'
import { readCursor } from '#authorities/queries/page_cursor'
import { readPage, type Page, type RowOrder } from '#authorities/queries/read_page'
import { currentAuthorityId } from '#authorities/tenancy'
import type { AgentRights } from '#accounts/queries/agent_rights'
import { LISTED_COLUMNS } from '#requests/queries/listed_request'
import { countRequests } from '#requests/queries/count_requests'
import { listAccess } from '#requests/queries/request_access'
import { orderOf, type RequestCriteria } from '#requests/queries/request_criteria'
import { isEmpty, scopeOf } from '#requests/queries/request_scope'

/** Requests in an order: a search, or a box of the task board. */
export interface RequestList {
  criteria: RequestCriteria
  order: RowOrder
}

/** The list that a search gives. */
export function searchedList(criteria: RequestCriteria): RequestList {
  return { criteria, order: orderOf(criteria) }
}

interface Stretch {
  size: number
  /** Where to begin (see request_cursor.ts); the beginning of the list without it. */
  cursor?: string
  /** How many the list holds (see count_requests.ts), when the caller knows. */
  count?: number
  /** Columns to read besides those of lists. */
  columns?: string[]
}

/** A stretch of a list, as far as the agent may read it; read by keyset, however far it is. */
export async function readList(
  rights: AgentRights,
  { criteria, order }: RequestList,
  { size, cursor, count, columns = [] }: Stretch
): Promise<Page> {
  const scope = scopeOf(rights, criteria)
  if (isEmpty(scope)) return { rows: [], previous: null, next: null }

  const found = count ?? (await countRequests(rights, criteria))
  const { isPicked, ...access } = listAccess(scope, criteria, {
    day: today(),
    areFew: found <= COUNT_LIMIT,
    leading: order.column,
  })
  const shown = [...LISTED_COLUMNS, ...columns]
  const page = await readPage({
    ...access,
    order,
    columns: isPicked ? ['id', order.column] : shown,
    cursor: readCursor(cursor, order.type),
    size,
  })
  return isPicked ? { ...page, rows: await linesOf(page.rows, shown) } : page
}

/** The lines of rows of which only the identifier was read, in their order. */
async function linesOf(rows: Page['rows'], columns: string[]): Promise<Page['rows']> {
  const ids = rows.map(({ id }) => id as string)
  const lines = await db
    .from('service_requests')
    .whereRaw(`${offIndex('authority_id')} = ?`, [currentAuthorityId()])
    .whereIn('id', ids)
    .select(columns)
  const byId = new Map(lines.map((line) => [line.id, line]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
