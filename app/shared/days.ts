import { isPublicHoliday } from '#shared/public_holidays'

/**
 * Days without time or zone, written as ISO texts (`2026-09-01`). Texts of this
 * form sort as dates do, in JavaScript and in both databases.
 */
export type Day = string

/** Does the text name a day of the calendar? `2026-02-29` does not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number)
  return toDay(utc(year, month - 1, date + count))
}

/** The same date `count` months later, or the month's last day: 31 January + 1 month is 28 or 29 February. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number)
  const lastOfMonth = utc(year, month + count, 0)
  return toDay(
    utc(
      lastOfMonth.getUTCFullYear(),
      lastOfMonth.getUTCMonth(),
      Math.min(date, lastOfMonth.getUTCDate())
    )
  )
}

/** Moves forward by `count` days, not counting Saturdays, Sundays and public holidays. */
export function addWorkingDays(day: Day, count: number): Day {
  let current = day
  let left = count
  while (left > 0) {
    current = addDays(current, 1)
    if (isWorkingDay(current)) left--
  }
  return current
}

/** Do town halls work on that day? Neither on Saturdays and Sundays nor on public holidays. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !isPublicHoliday(day)
}

/** Is the day a Saturday or a Sunday? */
export function isWeekend(day: Day): boolean {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = utc(year, month - 1, date).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** Negative when `a` comes first, zero for the same day: an order for `sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/**
 * Full years lived on that day, negative before the birth. Who is born on
 * 29 February grows older on 1 March in ordinary years.
 */
export function ageOn(birthDay: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}

/** Midnight of a day in UTC; months count from 0. `Date.UTC` takes the years 0 to 99 for the twentieth century; this does not. */
export function utc(year: number, month: number, date: number): Date {
  const instant = new Date(Date.UTC(2000, month, date))
  instant.setUTCFullYear(year, month, date)
  return instant
}

/** The day of an instant, in UTC. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
