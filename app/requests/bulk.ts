import { REQUEST_TRANSITIONS } from '#kernel/transitions'
import { REQUEST_LIFECYCLE, type Actor } from '#requests/lifecycle'

/** How many requests one operation takes at most. */
export const BULK_LIMIT = 500

/** How long an operation can be undone; until then nothing is told to anyone. */
export const UNDO_MINUTES = 5

/** What an agent may do to many requests at once: all that he may do to one that was sent. */
export const BULK_TRANSITIONS = REQUEST_TRANSITIONS.filter((transition) => {
  const by: readonly Actor[] = REQUEST_LIFECYCLE[transition].by
  return transition !== 'submit' && by.includes('agent')
})
