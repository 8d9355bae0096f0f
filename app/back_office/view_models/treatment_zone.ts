import { now } from '#shared/clock'
import { frenchHour } from '#shared/french_instants'
import type { RequestTransition } from '#kernel/transitions'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
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
    blocked: decisions.filter(({ blockers }) => blockers.length > 0),
    mayWaive: decisions.some(
      ({ key, blockers }) => key === 'validate' && blockers.some(({ href }) => href === '#pieces')
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

/** Where a blocker is mended: a zone of the page, or the field to fill in. */
export function blockerLink(request: Desk['request'], { message, anchor }: Blocker) {
  if (anchor === 'saison') return { message, href: null }
  if (anchor === 'donnees' || anchor === 'pieces') return { message, href: `#${anchor}` }
  return { message, href: `${paths.field(request, anchor)}#donnees` }
}

function lockPanel({ request, lock, isMine, mayWrite, canProcess }: Desk) {
  return {
    path: `${paths.request(request)}/verrou`,
    holder: lock && !isMine ? lock.agentName : null,
    since: lock && frenchHour(lock.takenAt),
    seconds: lock ? Math.max(0, Math.round(lock.expiresAt.diff(now(), 'seconds').seconds)) : 0,
    isMine,
    canTake: canProcess && !lock && request.state !== 'archived',
    canTakeOver: mayWrite && lock !== null && !isMine,
  }
}
