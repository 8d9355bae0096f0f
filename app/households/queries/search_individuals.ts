import db from '@adonisjs/lucid/services/db'
import type { AgentRights } from '#accounts/queries/agent_rights'
import { COUNT_LIMIT, countUpTo } from '#authorities/queries/count_up_to'
import { readCursor, type PageCursor } from '#authorities/queries/page_cursor'
import { readPage, type Page, type Rows } from '#authorities/queries/read_page'
import {
  orderOfIndividuals,
  type IndividualCriteria,
} from '#households/queries/individual_criteria'
import {
  areFewAccounts,
  individualRows,
  type Leading,
  type SortColumn,
} from '#households/queries/individual_rows'
import { listedIndividuals, type ListedIndividual } from '#households/queries/listed_individual'

const PAGE_SIZE = 15
const COLUMNS = ['id', 'search_name', 'account_number']

export interface IndividualSearch {
  people: ListedIndividual[]
  /** At most `COUNT_LIMIT` + 1, which reads « plus de 1 000 ». */
  count: number
  previous: string | null
  next: string | null
}

/** The people of the town's accounts that meet an agent's criteria, fifteen at a time; nobody for who holds no right. */
export async function searchIndividuals(
  rights: AgentRights,
  criteria: IndividualCriteria,
  cursor?: string
): Promise<IndividualSearch> {
  if (rights.none) return { people: [], count: 0, previous: null, next: null }
  const isByAccount = await areFewAccounts(criteria)
  const leading = isByAccount || !isByName(criteria) ? 'accounts' : 'people'
  const count = await countUpTo(
    COUNT_LIMIT + 1,
    (shape) => shape(individualRows(criteria, leading)),
    (rows) => rows
  )
  const areFew = isByAccount || count <= COUNT_LIMIT
  const page = await readIndividuals(criteria, areFew ? leading : null, cursor)
  return {
    people: await listedIndividuals(page.rows.map(({ id }) => id as string)),
    count,
    previous: page.previous,
    next: page.next,
  }
}

function isByName({ lastName, firstName }: IndividualCriteria): boolean {
  return lastName !== undefined || firstName !== undefined
}

/**
 * A few are picked first, then sorted: left alone, a database may walk the index
 * of the sort and test a million people to find them.
 *
 * @param few where to begin when they are few
 */
function readIndividuals(
  criteria: IndividualCriteria,
  few: Leading | null,
  place?: string
): Promise<Page> {
  const order = orderOfIndividuals(criteria)
  const cursor = readCursor(place, order.type)
  const sorted = order.column as SortColumn
  const found = () => (few ? picked(criteria, few) : individualRows(criteria, sorted))
  return readPage({
    rows: (shape) => db.from(shape(found()).as('found')),
    narrow: (rows) => (sorted === 'account_number' ? startAt(rows, cursor) : rows),
    columns: COLUMNS,
    order,
    cursor,
    size: PAGE_SIZE,
  })
}

function picked(criteria: IndividualCriteria, leading: Leading): Rows {
  const rows = individualRows(criteria, leading).select(COLUMNS)
  return db.query().withMaterialized('picked', rows).from('picked')
}

/** No index holds the number beside the person: the number alone says where to begin. */
function startAt(rows: Rows, cursor: PageCursor | null): Rows {
  if (!cursor) return rows
  return rows.where('account_number', cursor.side === 'after' ? '>=' : '<=', cursor.value ?? 0)
}
