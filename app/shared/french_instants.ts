import type { DateTime } from 'luxon'
import { civilDayOf, CIVIL_ZONE } from '#shared/clock'
import { frenchDay, frenchLongDay, frenchTime } from '#shared/french_formats'

/** « 12 mars 2026 », on the town's clock. */
export function frenchDate(instant: DateTime): string {
  return frenchLongDay(civilDayOf(instant))
}

/** « 12/03/2026 », for tables. */
export function frenchShortDate(instant: DateTime): string {
  return frenchDay(civilDayOf(instant))
}

/** « 10 h 42 ». */
export function frenchHour(instant: DateTime): string {
  return frenchTime(instant.setZone(CIVIL_ZONE).toFormat('HH:mm'))
}

/** « 12 mars 2026 à 10 h 42 ». */
export function frenchInstant(instant: DateTime): string {
  return `${frenchDate(instant)} à ${frenchHour(instant)}`
}
