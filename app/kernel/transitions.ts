/**
 * States and transitions of a request, fixed by the core (architecture, § 6).
 * Teleservices attach hooks to transitions; they never add a state.
 */
export const REQUEST_STATES = [
  'draft',
  'pending',
  'in_progress',
  'complete',
  'incomplete',
  'rectified',
  'validated',
  'notified',
  'closed',
  'rejected',
  'cancelled',
  'archived',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

export const REQUEST_TRANSITIONS = [
  'submit',
  'take_up',
  'mark_complete',
  'mark_incomplete',
  'rectify',
  'validate',
  'reject',
  'cancel',
  'notify',
  'close',
  'archive',
] as const
export type RequestTransition = (typeof REQUEST_TRANSITIONS)[number]
