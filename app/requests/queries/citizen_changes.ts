import type { DateTime } from 'luxon'
import type { FilingData } from '#kernel/define_teleservice'
import { compareFilings, type FilingChange } from '#kernel/forms/compare_filings'
import type { RequestState } from '#kernel/transitions'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { documentChanges, type DocumentChange } from '#requests/queries/document_changes'
import { loadForm } from '#requests/queries/load_form'

/** What a citizen did to his request since the town hall last decided something about it. */
export interface CitizenChanges {
  /** The state that the request was put in then: « en attente » when it was just sent. */
  sinceState: RequestState
  /** When he last changed something. */
  at: DateTime
  answers: FilingChange[]
  documents: DocumentChange[]
}

/**
 * What changed in a citizen's hands since the last decision of an agent, or since the
 * request was sent; taking it up decides nothing. `null` when nothing did.
 */
export async function citizenChanges(request: ServiceRequest): Promise<CitizenChanges | null> {
  const decision = await lastDecision(request.id)
  if (!decision) return null
  const events = await citizenEventsAfter(decision)
  if (events.length === 0) return null

  const answers = await answerChanges(request, events)
  const documents = await documentChanges(events)
  if (answers.length + documents.length === 0) return null
  return {
    sinceState: decision.toState ?? 'pending',
    at: events[events.length - 1].createdAt,
    answers,
    documents,
  }
}

/** The last line of history that tells of a decision, or of the sending; one that was undone is as if it had not been. */
async function lastDecision(requestId: string): Promise<RequestEvent | null> {
  const passages = await RequestEvent.query()
    .where('request_id', requestId)
    .whereIn('kind', ['transition', 'transition_undone'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
  const undone = new Set(passages.map(({ details }) => details?.undoes))
  return passages.find((event) => isDecision(event) && !undone.has(event.id)) ?? null
}

/** At the counter an agent's name stands on what the citizen did: `onBehalfOf` tells them apart. */
function isDecision({ kind, toState, actorKind, onBehalfOf }: RequestEvent): boolean {
  if (kind !== 'transition' || toState === 'in_progress') return false
  return toState === 'pending' || (actorKind === 'agent' && !onBehalfOf)
}

function citizenEventsAfter({ requestId, createdAt, id }: RequestEvent): Promise<RequestEvent[]> {
  const instant = createdAt.toISO() as string
  return RequestEvent.query()
    .where('request_id', requestId)
    .where((later) => {
      later
        .where('created_at', '>', instant)
        .orWhere((same) => void same.where('created_at', instant).where('id', '>', id))
    })
    .where((own) => void own.where('actor_kind', 'citizen').orWhereNotNull('on_behalf_of'))
    .whereIn('kind', ['data_changed', 'document_attached', 'document_detached', 'document_changed'])
    .orderBy('created_at')
    .orderBy('id')
}

/** Field by field, the answer before his first change and after his last one. */
async function answerChanges(
  request: ServiceRequest,
  events: readonly RequestEvent[]
): Promise<FilingChange[]> {
  const before: FilingData = {}
  const after: FilingData = {}
  for (const { details } of events) {
    const answers = details?.answers as { before: FilingData; after: FilingData } | undefined
    if (!answers) continue
    for (const name of new Set([...Object.keys(answers.before), ...Object.keys(answers.after)])) {
      if (!Object.hasOwn(before, name)) before[name] = answers.before[name]
      after[name] = answers.after[name]
    }
  }
  if (Object.keys(after).length === 0) return []
  const form = await loadForm(request)
  return compareFilings(form, { ...request.data, ...before }, { ...request.data, ...after })
}
