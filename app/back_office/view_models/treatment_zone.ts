import { now } from '#shared/clock'
import { frenchHour } from '#shared/french_instants'
import { fieldAnchor } from '#kernel/forms/field_anchor'
import type { RequestTransition } from '#kernel/transitions'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { askedState } from '#back_office/view_models/asked_state'
import { completionForm } from '#back_office/view_models/completion_form'
import { DATA_STATES, available, needsReason, targetOf } from '#requests/lifecycle'
import type { Blocker } from '#requests/errors'
import { transitionBlockers } from '#requests/queries/transition_blockers'

/** « Zone de traitement »: the states, the decisions that are open, and the lock. */
export async function treatmentZone(desk: Desk) {
  const { request, canProcess, canEdit } = desk
  const transitions = canProcess ? available(request.state, 'agent') : []
  const decisions: Awaited<ReturnType<typeof decision>>[] = []
  for (const transition of transitions) decisions.push(await decision(desk, transition))
  return {
    state: request.state,
    decisionReason: request.decisionReason,
    version: request.version,
    path: `${paths.request(request)}/transitions`,
    decisions,
    asked: await askedState(request),
    completionForm: transitions.includes('mark_incomplete') ? await completionForm(request) : null,
    blocked: decisions.filter(({ blockers }) => blockers.length > 0),
    mayWaive: decisions.some(
      ({ key, blockers }) =>
        key === 'validate' && blockers.some(({ href }) => href?.startsWith('#piece-'))
    ),
    dataState: request.dataState,
    dataStates: canEdit ? DATA_STATES.filter((state) => state !== request.dataState) : [],
    dataStatePath: `${paths.request(request)}/etat-donnees`,
    lastAgent: request.lastAgentName,
    lock: lockPanel(desk),
  }
}

async function decision({ request }: Desk, transition: RequestTransition) {
  const blockers = await transitionBlockers(request, transition)
  return {
    key: transition,
    target: targetOf(transition),
    needsReason: needsReason(transition),
    blockers: blockers.map((blocker) => blockerLink(request, blocker)),
  }
}

/** Where a blocker is mended: the verdict on the data, the document, or the field to fill in. */
export function blockerLink(request: Desk['request'], blocker: Blocker) {
  const { message, anchor, documentType } = blocker
  if (anchor === 'saison') return { message, href: null }
  if (anchor === 'paiement') return { message, href: '#paiement' }
  if (anchor === 'pieces') return { message, href: `#piece-${documentType}` }
  if (anchor === 'donnees') {
    return { message, href: request.dataState === 'valid' ? '#donnees' : '#etat-donnees' }
  }
  const [field, ...inside] = anchor.split('.')
  const place = inside.length > 0 ? fieldAnchor(anchor) : 'donnees'
  return { message, href: `${paths.field(request, field)}#${place}` }
}

function lockPanel({ request, lock, isMine, mayWrite, canProcess }: Desk) {
  return {
    path: `${paths.request(request)}/verrou`,
    holder: lock && !isMine ? lock.agentName : null,
    since: lock && frenchHour(lock.takenAt),
    seconds: lockSeconds({ lock }),
    isMine,
    canTake: canProcess && !lock,
    canTakeOver: mayWrite && lock !== null && !isMine && request.state !== 'archived',
  }
}

/** How long the lock still runs; 0 without one. */
export function lockSeconds({ lock }: Pick<Desk, 'lock'>): number {
  return lock ? Math.max(0, Math.round(lock.expiresAt.diff(now(), 'seconds').seconds)) : 0
}
