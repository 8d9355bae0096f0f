import RequestEvent from '#requests/models/request_event'
import type { Conflict } from '#requests/errors'

/** Changes looked through: what two people write at the same time is among the latest. */
const RECENT = 50

/**
 * Who last changed each of these answers, and when, as the history tells.
 *
 * @param paths `phone`, `father.lastName`; `contacts` stands for all that is below
 * @returns by path; an answer that nobody changed lately is left out
 */
export async function answerAuthors(
  requestId: string,
  paths: readonly string[]
): Promise<Map<string, Conflict>> {
  const events = await RequestEvent.query()
    .where('request_id', requestId)
    .where('kind', 'data_changed')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(RECENT)
  const authors = new Map<string, Conflict>()
  for (const path of paths) {
    const event = events.find((one) => changedPaths(one).some((known) => overlaps(known, path)))
    if (event) {
      authors.set(path, {
        changedBy: event.actorName,
        changedAt: event.createdAt.toISO() as string,
      })
    }
  }
  return authors
}

function changedPaths({ details }: RequestEvent): string[] {
  const changes = details?.changes
  return Array.isArray(changes)
    ? changes.map((change: { path?: unknown }) => String(change.path))
    : []
}

function overlaps(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}
