import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'

/**
 * An instant, stored as ISO 8601 UTC with milliseconds on both databases, so
 * that it sorts as text on SQLite and loses nothing on PostgreSQL.
 */
export function instantColumn() {
  return column({
    prepare: (value: DateTime | null | undefined) => value?.toUTC().toISO() ?? value,
    consume: readInstant,
    serialize: (value: DateTime | null) => value?.toISO() ?? null,
  })
}

/** A JSON document: `jsonb` on PostgreSQL, text on SQLite. */
export function jsonColumn() {
  return column({
    prepare: (value: unknown) =>
      value === undefined || value === null ? null : JSON.stringify(value),
    consume: readJson,
  })
}

/** A boolean, which SQLite keeps as 0 or 1. */
export function booleanColumn() {
  return column({
    consume: (value: unknown) => (value === null || value === undefined ? value : Boolean(value)),
  })
}

export function readInstant(value: unknown): DateTime | null {
  if (value instanceof Date) return DateTime.fromJSDate(value, { zone: 'utc' })
  if (typeof value === 'string') return DateTime.fromISO(value, { zone: 'utc' })
  return null
}

/** A JSON document as a query without model gives it: parsed by PostgreSQL, text on SQLite. */
export function readJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value
}
