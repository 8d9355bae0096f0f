import type { RequestState } from '#kernel/transitions'
import type RequestEvent from '#requests/models/request_event'

const MILESTONES: readonly RequestState[] = ['pending', 'validated', 'rejected', 'cancelled']

/** Where the manual keeps the request on paper: creation, validation, refusal, cancellation. */
export function isMilestone({ kind, toState }: Pick<RequestEvent, 'kind' | 'toState'>): boolean {
  return kind === 'transition' && toState !== null && MILESTONES.includes(toState)
}
