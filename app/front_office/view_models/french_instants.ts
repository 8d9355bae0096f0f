import type { DateTime } from 'luxon'
import { CIVIL_ZONE } from '#shared/clock'
import { frenchLongDay, frenchTime } from '#shared/french_formats'

/** « 12 mars 2026 », on the town's clock. */
export function frenchDate(instant: DateTime): string {
  return frenchLongDay(instant.setZone(CIVIL_ZONE).toISODate() ?? '')
}

/** « 12 mars 2026 à 10 h 42 », on the town's clock. */
export function frenchInstant(instant: DateTime): string {
  return `${frenchDate(instant)} à ${frenchTime(instant.setZone(CIVIL_ZONE).toFormat('HH:mm'))}`
}
