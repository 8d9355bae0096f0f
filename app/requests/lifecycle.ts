import { REQUEST_STATES, type RequestState, type RequestTransition } from '#kernel/transitions'

export type Actor = 'citizen' | 'agent' | 'system'

interface TransitionRule {
  from: readonly RequestState[]
  to: RequestState
  by: readonly Actor[]
  /** The agent must say why; the citizen reads it. */
  needsReason?: boolean
}

const UNDER_EXAMINATION = ['pending', 'in_progress', 'complete', 'incomplete', 'rectified'] as const

/** The lifecycle of a request (architecture, § 6): pure data, printed by `request:lifecycle`. */
export const REQUEST_LIFECYCLE = {
  submit: { from: ['draft'], to: 'pending', by: ['citizen', 'agent'] },
  take_up: { from: ['pending'], to: 'in_progress', by: ['agent', 'system'] },
  mark_complete: {
    from: ['pending', 'in_progress', 'incomplete', 'rectified'],
    to: 'complete',
    by: ['agent'],
  },
  mark_incomplete: {
    from: ['pending', 'in_progress', 'complete', 'rectified', 'validated'],
    to: 'incomplete',
    by: ['agent'],
    needsReason: true,
  },
  rectify: { from: ['incomplete'], to: 'rectified', by: ['citizen'] },
  validate: { from: ['complete'], to: 'validated', by: ['agent'] },
  reject: { from: UNDER_EXAMINATION, to: 'rejected', by: ['agent'], needsReason: true },
  cancel: { from: UNDER_EXAMINATION, to: 'cancelled', by: ['agent', 'citizen'] },
  notify: { from: ['validated', 'rejected'], to: 'notified', by: ['agent', 'system'] },
  close: { from: ['validated', 'notified'], to: 'closed', by: ['agent', 'system'] },
  archive: {
    from: ['notified', 'closed', 'rejected', 'cancelled'],
    to: 'archived',
    by: ['agent', 'system'],
  },
} as const satisfies Record<RequestTransition, TransitionRule>

const CITIZEN_MAY_CANCEL: readonly RequestState[] = ['pending', 'incomplete']

/** May `actor` make this transition from this state? */
export function isAllowed(
  transition: RequestTransition,
  from: RequestState,
  actor: Actor
): boolean {
  const rule: TransitionRule = REQUEST_LIFECYCLE[transition]
  if (!rule.from.includes(from) || !rule.by.includes(actor)) return false
  return transition !== 'cancel' || actor !== 'citizen' || CITIZEN_MAY_CANCEL.includes(from)
}

/** Every transition open to `actor` from this state, in the order of the table. */
export function available(from: RequestState, actor: Actor): RequestTransition[] {
  return (Object.keys(REQUEST_LIFECYCLE) as RequestTransition[]).filter((transition) =>
    isAllowed(transition, from, actor)
  )
}

export function needsReason(transition: RequestTransition): boolean {
  const rule: TransitionRule = REQUEST_LIFECYCLE[transition]
  return rule.needsReason === true
}

export function targetOf(transition: RequestTransition): RequestState {
  return REQUEST_LIFECYCLE[transition].to
}

const EDITABLE_BY_CITIZEN: readonly RequestState[] = ['draft', 'pending', 'incomplete']
const EDITABLE_BY_AGENT: readonly RequestState[] = UNDER_EXAMINATION

/** May `actor` change data and documents in this state? The lock is checked apart. */
export function isEditable(state: RequestState, actor: 'citizen' | 'agent'): boolean {
  return (actor === 'citizen' ? EDITABLE_BY_CITIZEN : EDITABLE_BY_AGENT).includes(state)
}

const FINAL: readonly RequestState[] = ['rejected', 'cancelled', 'closed', 'archived']

/** Ended: it no longer counts as the running request of its subject. */
export function isFinal(state: RequestState): boolean {
  return FINAL.includes(state)
}

export const RUNNING_STATES = REQUEST_STATES.filter((state) => !isFinal(state))

/** States in which nobody waits for a decision any more: deadlines no longer run. */
const DECIDED: readonly RequestState[] = ['validated', 'notified', ...FINAL]

export function isDecided(state: RequestState): boolean {
  return DECIDED.includes(state)
}

/** The same once the town hall has it. */
export const SENT_AND_RUNNING: RequestState[] = RUNNING_STATES.filter((state) => state !== 'draft')

/** Those in which somebody waits for a decision: an agent's work. */
export const OPEN_STATES = REQUEST_STATES.filter((state) => state !== 'draft' && !isDecided(state))

/** Data of a request: back to « en cours » on any later edit. */
export const DATA_STATES = ['pending', 'valid', 'invalid'] as const
export type DataState = (typeof DATA_STATES)[number]
