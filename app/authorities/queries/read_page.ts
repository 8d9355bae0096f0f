import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { writeCursor, type PageCursor } from '#authorities/queries/page_cursor'

export type Rows = DatabaseQueryBuilderContract<Record<string, unknown>>

/** A total order of rows: one column, then the identifier. Rows without a value come last. */
export interface RowOrder {
  column: string
  type: 'text' | 'integer'
  direction: 'asc' | 'desc'
  nullable?: boolean
}

interface PageQuestion {
  /** The rows to page through, given what each branch must do with its own. */
  rows: (shape: (rows: Rows) => Rows) => Rows
  narrow: (rows: Rows) => Rows
  columns: string[]
  order: RowOrder
  cursor: PageCursor | null
  size: number
}

type Row = Record<string, unknown>

export interface Page {
  rows: Row[]
  /** Cursors of the neighbouring pages, `null` at both ends. */
  previous: string | null
  next: string | null
}

/**
 * One page by keyset: the database seeks to the cursor and reads `size` rows
 * plus one, however far the page is.
 */
export async function readPage(question: PageQuestion): Promise<Page> {
  const { cursor, order, size } = question
  const backwards = cursor?.side === 'before'
  const found: Row[] = []
  for (const segment of segments(order, cursor)) {
    if (found.length > size) break
    found.push(...(await readSegment(question, segment, size + 1 - found.length)))
  }

  const more = found.length > size
  const rows = found.slice(0, size)
  if (backwards) rows.reverse()
  return {
    rows,
    previous: rows[0] && (backwards ? more : cursor) ? placeOf('before', rows[0], order) : null,
    next:
      rows.length > 0 && (backwards || more)
        ? placeOf('after', rows[rows.length - 1], order)
        : null,
  }
}

/** The cursor that reads on from a row. */
export function placeOf(side: PageCursor['side'], row: Row, order: RowOrder): string {
  const value = row[order.column] as PageCursor['value']
  return writeCursor({ side, value, id: row.id as string })
}

/** Rows that have a sort value come first, those without one last: two lists, read one after the other. */
interface Segment {
  hasValue: boolean
  from: PageCursor | null
  backwards: boolean
}

function segments(order: RowOrder, cursor: PageCursor | null): Segment[] {
  const backwards = cursor?.side === 'before'
  const kinds = order.nullable ? [true, false] : [true]
  if (backwards) kinds.reverse()
  const start = cursor ? kinds.indexOf(cursor.value !== null) : 0
  return kinds
    .slice(Math.max(start, 0))
    .map((hasValue, index) => ({ hasValue, backwards, from: index === 0 ? cursor : null }))
}

async function readSegment(
  question: PageQuestion,
  segment: Segment,
  limit: number
): Promise<Row[]> {
  const { rows, narrow, columns, order } = question
  const seek = (branch: Rows) => seekTo(branch, segment, order)
  const sort = (branch: Rows) => sortBy(branch, segment, order).limit(limit)
  return sort(rows((branch) => sort(seek(narrow(branch.select(columns)))))).select(columns)
}

function seekTo(rows: Rows, { hasValue, from, backwards }: Segment, order: RowOrder): Rows {
  const forwards = (order.direction === 'asc') !== backwards
  const sign = forwards ? '>' : '<'
  if (order.nullable) {
    if (hasValue) rows.whereNotNull(order.column)
    else rows.whereNull(order.column)
  }
  if (!from) return rows
  return hasValue
    ? rows.whereRaw(`(${order.column}, id) ${sign} (?, ?)`, [
        from.value as string | number,
        from.id,
      ])
    : rows.where('id', sign, from.id)
}

function sortBy(rows: Rows, { hasValue, backwards }: Segment, order: RowOrder): Rows {
  const direction = (order.direction === 'asc') !== backwards ? 'asc' : 'desc'
  if (hasValue) rows.orderBy(order.column, direction)
  return rows.orderBy('id', direction)
}
