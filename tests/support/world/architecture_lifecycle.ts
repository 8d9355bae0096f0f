import type { RequestState, RequestTransition } from '#kernel/transitions'

type Capacity = 'agent' | 'citizen' | 'system'

/**
 * The table of docs/architecture.md, « Lifecycles », written out by hand: what
 * the code is compared with, and so never made from it.
 */
const TABLE: [RequestTransition, from: string, RequestState, by: string][] = [
  ['submit', 'draft', 'pending', 'citizen agent'],
  ['take_up', 'pending', 'in_progress', 'agent system'],
  ['mark_complete', 'pending in_progress incomplete rectified', 'complete', 'agent'],
  ['mark_incomplete', 'pending in_progress complete rectified validated', 'incomplete', 'agent'],
  ['rectify', 'incomplete', 'rectified', 'citizen'],
  ['validate', 'complete', 'validated', 'agent'],
  ['reject', 'pending in_progress complete incomplete rectified', 'rejected', 'agent'],
  ['cancel', 'pending in_progress complete incomplete rectified', 'cancelled', 'agent'],
  ['cancel', 'pending incomplete', 'cancelled', 'citizen'],
  ['notify', 'validated rejected', 'notified', 'agent system'],
  ['close', 'validated notified', 'closed', 'agent system'],
  ['archive', 'notified closed rejected cancelled', 'archived', 'agent system'],
]

/** Where this transition leads when somebody in this capacity makes it from here; `null` when he may not. */
export function expectedState(
  transition: RequestTransition,
  from: RequestState,
  capacity: Capacity
): RequestState | null {
  const row = TABLE.find(
    ([name, states, , by]) =>
      name === transition && states.split(' ').includes(from) && by.split(' ').includes(capacity)
  )
  return row?.[2] ?? null
}

/** Those for which an agent must give a reason. */
export const WITH_REASON: readonly RequestTransition[] = ['mark_incomplete', 'reject']
