import { createHash } from 'node:crypto'
import { stableJson } from '#kernel/forms/stable_json'

/** What a line of history says, as its columns hold it. */
export interface HistoryLine {
  id: string
  requestId: string
  position: number
  kind: string
  fromState: string | null
  toState: string | null
  reason: string | null
  actorKind: string
  actorId: string | null
  actorName: string
  onBehalfOf: string | null
  details: unknown
  /** ISO 8601, UTC. */
  createdAt: string
}

/** The same, as a row of `request_events`. */
export interface HistoryRow {
  id: string
  request_id: string
  position: number
  hash: string
  kind: string
  from_state: string | null
  to_state: string | null
  reason: string | null
  actor_kind: string
  actor_id: string | null
  actor_name: string
  on_behalf_of: string | null
  details: unknown
  created_at: string
}

/**
 * The mark of a line: a SHA-256 of all that it says and of the mark of the line
 * before it (`null` for the first). Changing a line, or taking one out, makes
 * every mark after it wrong.
 */
export function historyHash(previous: string | null, line: HistoryLine): string {
  return createHash('sha256')
    .update(stableJson([previous, line]))
    .digest('hex')
}

export function lineOf(row: HistoryRow): HistoryLine {
  return {
    id: row.id,
    requestId: row.request_id,
    position: row.position,
    kind: row.kind,
    fromState: row.from_state,
    toState: row.to_state,
    reason: row.reason,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    onBehalfOf: row.on_behalf_of,
    // PostgreSQL gives the document, SQLite its text.
    details: typeof row.details === 'string' ? JSON.parse(row.details) : row.details,
    createdAt: row.created_at,
  }
}
