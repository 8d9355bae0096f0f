import { Cron } from 'croner'
import { DateTime } from 'luxon'
import { CIVIL_ZONE } from '#shared/clock'

/**
 * The latest moment at which the schedule was due, `instant` included. A night
 * without 02:30, in March, is due at the hour that follows.
 *
 * @throws TypeError when the schedule is no cron expression of five fields
 */
export function dueMoment(schedule: string, instant: DateTime): DateTime | null {
  const [latest] = cron(schedule).previousRuns(1, instant.plus({ seconds: 1 }).toJSDate())
  return latest ? DateTime.fromJSDate(latest, { zone: 'utc' }) : null
}

/** The first moment after `instant` at which the schedule is due. */
export function nextMoment(schedule: string, instant: DateTime): DateTime | null {
  const next = cron(schedule).nextRun(instant.toJSDate())
  return next ? DateTime.fromJSDate(next, { zone: 'utc' }) : null
}

/** Only reads the expression: nothing is timed by it. */
function cron(schedule: string): Cron {
  return new Cron(schedule, { timezone: CIVIL_ZONE, mode: '5-part', paused: true })
}
