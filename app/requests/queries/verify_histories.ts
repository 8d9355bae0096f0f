import db from '@adonisjs/lucid/services/db'
import { frenchCount } from '#shared/french_counts'
import { currentAuthorityId } from '#authorities/tenancy'
import { historyHash, lineOf, type HistoryRow } from '#requests/history_chain'

interface RequestRow {
  id: string
  number: number | null
  state: string
  history_length: number
  history_hash: string | null
}

const BATCH = 500

/**
 * Reads the histories of the authority's requests over: each line against its
 * mark, the last one against the mark that the request bears, the state of the
 * request against where its history leads, and the numbers for gaps.
 *
 * @param progress told how many were read, after each batch
 * @returns how many were read, and each problem as a French sentence
 */
export async function verifyHistories(
  progress: (read: number) => Promise<void> = async () => {}
): Promise<{ read: number; problems: string[] }> {
  const problems: string[] = []
  let read = 0
  let after = ''
  for (;;) {
    const requests = await requestsAfter(after)
    if (requests.length === 0) return { read, problems: [...problems, ...(await missingNumbers())] }
    const events = Map.groupBy(await eventsOf(requests), (event) => event.request_id)
    for (const request of requests) {
      const problem = problemOf(request, events.get(request.id) ?? [])
      if (problem) problems.push(`${nameOf(request)} : ${problem}.`)
    }
    read += requests.length
    after = requests[requests.length - 1].id
    await progress(read)
  }
}

/** Numbers have no gap: one that no request bears is that of a request taken out. */
async function missingNumbers(): Promise<string[]> {
  const authorityId = currentAuthorityId()
  const sequence: { value: number } | null = await db
    .from('number_sequences')
    .where('authority_id', authorityId)
    .where('name', 'request')
    .select('value')
    .first()
  const [{ total }] = await db
    .from('service_requests')
    .where('authority_id', authorityId)
    .whereNotNull('number')
    .count('* as total')
  const missing = Number(sequence?.value ?? 0) - Number(total)
  return missing > 0
    ? [`Il manque ${frenchCount(missing, 'demande', 'demandes', 'feminine')}.`]
    : []
}

function requestsAfter(id: string): Promise<RequestRow[]> {
  return db
    .from('service_requests')
    .where('authority_id', currentAuthorityId())
    .if(id, (query) => query.where('id', '>', id))
    .select('id', 'number', 'state', 'history_length', 'history_hash')
    .orderBy('id')
    .limit(BATCH)
}

function eventsOf(requests: RequestRow[]): Promise<HistoryRow[]> {
  return db
    .from('request_events')
    .where('authority_id', currentAuthorityId())
    .whereIn(
      'request_id',
      requests.map(({ id }) => id)
    )
    .orderBy('request_id')
    .orderBy('position')
}

function problemOf(request: RequestRow, events: HistoryRow[]): string | null {
  let previous: string | null = null
  for (const [index, event] of events.entries()) {
    const position = index + 1
    if (event.position !== position) return `la ligne ${position} de son historique manque`
    if (historyHash(previous, lineOf(event)) !== event.hash) {
      return `la ligne ${position} de son historique n’est plus celle qui a été écrite`
    }
    previous = event.hash
  }
  if (request.history_length !== events.length || request.history_hash !== previous) {
    return 'la fin de son historique manque'
  }
  const last = events.findLast((event) => event.to_state !== null)
  return last && last.to_state !== request.state
    ? 'son état n’est pas celui où mène son historique'
    : null
}

function nameOf({ id, number }: RequestRow): string {
  return number === null ? `Brouillon ${id}` : `Demande n° ${number}`
}
