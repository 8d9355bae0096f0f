import { frenchLongDay } from '#shared/french_formats'

/** « du 2 mars 2026 au 9 mars 2026 », « le 2 mars 2026 »: the days of an absence, both included. */
export function absenceDays(startsOn: string, endsOn: string): string {
  if (startsOn === endsOn) return `le ${frenchLongDay(startsOn)}`
  return `du ${frenchLongDay(startsOn)} au ${frenchLongDay(endsOn)}`
}
