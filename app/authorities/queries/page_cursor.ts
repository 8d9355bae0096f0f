import { Buffer } from 'node:buffer'

/** A place in an ordered list: a row's sort value and identifier, and the side that is read from there. */
export interface PageCursor {
  side: 'after' | 'before'
  value: string | number | null
  id: string
}

/** A cursor as text that survives in a URL. */
export function writeCursor({ side, value, id }: PageCursor): string {
  return Buffer.from(JSON.stringify([side, value, id])).toString('base64url')
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Sort values are normalised names and instants. */
const SORT_TEXT = /^[0-9A-Za-z :.-]{0,120}$/
const LARGEST_INTEGER = 2 ** 31 - 1

/** Reads a cursor back; what we did not write, or wrote for another sort, is the beginning of the list. */
export function readCursor(text: string | undefined, type: 'text' | 'integer'): PageCursor | null {
  const [side, value, id] = parse(text)
  if (side !== 'after' && side !== 'before') return null
  if (typeof id !== 'string' || !UUID.test(id)) return null
  if (value === null) return { side, value, id }
  if (type === 'text' && typeof value === 'string' && SORT_TEXT.test(value))
    return { side, value, id }
  if (type === 'integer' && isInteger(value)) return { side, value, id }
  return null
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= LARGEST_INTEGER
}

function parse(text: string | undefined): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
