import { addDays, addMonths, ageOn, isDay } from '#shared/days'

// The texts of these functions are sent to the browser: they may only use each other
// and those imported here. What is no day of the calendar keeps within no limit.

/** Has somebody born on that day lived so many full years? */
export function isOldEnough(birthDay: unknown, years: number, day: unknown): boolean {
  return isDay(birthDay) && isDay(day) && ageOn(birthDay, day) >= years
}

/** Has somebody born on that day, or to be born, lived no more full years than that? */
export function isYoungEnough(birthDay: unknown, years: number, day: unknown): boolean {
  return isDay(birthDay) && isDay(day) && ageOn(birthDay, day) <= years
}

/** @param limit as `limitDay` reads it */
export function isNotBefore(answer: unknown, limit: string, day: unknown): boolean {
  return isDay(answer) && isDay(day) && answer >= limitDay(limit, day)
}

/** @param limit as `limitDay` reads it */
export function isNotAfter(answer: unknown, limit: string, day: unknown): boolean {
  return isDay(answer) && isDay(day) && answer <= limitDay(limit, day)
}

/**
 * The day that `today`, `today - 3 months` or `today + 10 days` names; empty for a limit written otherwise.
 *
 * @param day of the filing
 */
export function limitDay(limit: string, day: string): string {
  const read = /^today(?: ([+-]) ([1-9]\d{0,3}) (day|month|year)s?)?$/.exec(limit)
  if (!read) return ''
  const [, sign = '+', count = '0', unit = 'day'] = read
  const moved = Number(sign + count)
  if (unit === 'day') return addDays(day, moved)
  return addMonths(day, unit === 'year' ? moved * 12 : moved)
}
