import { addDays, addWorkingDays, isWorkingDay, type Day } from '#shared/days'
import type { RequestState } from '#kernel/transitions'
import { isDecided } from '#requests/lifecycle'

/** The days promised while the clock of a request runs. */
export interface RunningClock {
  alertOn: Day | null
  dueOn: Day | null
}

/** What was left when it stopped, in working days; negative once late. */
export interface StoppedClock {
  stoppedOn: Day
  dueIn: number
  alertIn: number | null
}

/** Does somebody wait for the town hall in this state? An incomplete request waits for its citizen. */
export function clockRuns(state: RequestState): boolean {
  return state !== 'draft' && state !== 'incomplete' && !isDecided(state)
}

/**
 * Stops the clock. The day on which it stops is over; the days after it are not.
 *
 * @returns null when nothing was promised
 */
export function stopClock({ alertOn, dueOn }: RunningClock, day: Day): StoppedClock | null {
  if (!dueOn) return null
  return {
    stoppedOn: day,
    dueIn: workingDaysUntil(day, dueOn),
    alertIn: alertOn ? workingDaysUntil(day, alertOn) : null,
  }
}

/**
 * Lets the clock run again from the day after `day` with what was left. Stopped on
 * its last day, it has one day more: an answer never makes the town late by arriving.
 * What was late stays late by as many working days.
 */
export function restartClock({ dueIn, alertIn }: StoppedClock, day: Day): RunningClock {
  return {
    dueOn: moveWorkingDays(day, dueIn === 0 ? 1 : dueIn),
    alertOn: alertIn === null ? null : moveWorkingDays(day, alertIn),
  }
}

/** Working days after `from` up to `to`; negative when `to` lies behind. */
function workingDaysUntil(from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysUntil(to, from)
  let count = 0
  for (let day = addWorkingDays(from, 1); day <= to; day = addWorkingDays(day, 1)) count++
  return count
}

/** The day from which, or up to which, so many working days lie. */
function moveWorkingDays(day: Day, count: number): Day {
  if (count >= 0) return addWorkingDays(day, count)
  let current = day
  for (let left = -count; left > 0; current = addDays(current, -1)) {
    if (isWorkingDay(current)) left--
  }
  return current
}
