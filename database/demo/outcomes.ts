import type { RequestState } from '#kernel/transitions'

export type Outcome = Exclude<RequestState, 'draft'>

/** Up to so many days after their filing, how many requests out of a hundred are in each state. */
const SHARES: { days: number; share: Partial<Record<Outcome, number>> }[] = [
  { days: 2, share: { pending: 85, in_progress: 15 } },
  {
    days: 6,
    share: {
      pending: 46,
      in_progress: 20,
      complete: 11,
      incomplete: 9,
      validated: 6,
      rectified: 4,
      cancelled: 4,
    },
  },
  {
    days: 13,
    share: {
      pending: 12,
      in_progress: 20,
      complete: 16,
      incomplete: 14,
      rectified: 6,
      validated: 14,
      notified: 8,
      closed: 3,
      rejected: 4,
      cancelled: 3,
    },
  },
  {
    days: 32,
    share: {
      pending: 3,
      in_progress: 6,
      complete: 4,
      incomplete: 9,
      rectified: 3,
      validated: 14,
      notified: 20,
      closed: 30,
      rejected: 6,
      cancelled: 5,
    },
  },
  {
    days: Infinity,
    share: {
      incomplete: 1,
      validated: 1,
      notified: 13,
      closed: 47,
      archived: 24,
      rejected: 7,
      cancelled: 7,
    },
  },
]

/** The state that a request of this age has reached, drawn by a number from 0 to 99. */
export function outcomeOf(daysAgo: number, drawn: number): Outcome {
  const { share } = SHARES.find(({ days }) => daysAgo <= days) ?? SHARES[SHARES.length - 1]
  let left = drawn
  for (const [outcome, percent] of Object.entries(share)) {
    left -= percent
    if (left < 0) return outcome as Outcome
  }
  return 'pending'
}
