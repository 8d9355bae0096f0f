import { DateTime } from 'luxon'

/** Towns live on Paris time; overseas authorities set their own zone in their settings. */
export const CIVIL_ZONE = 'Europe/Paris'

let frozen: DateTime | null = null

/** The present instant, in UTC. */
export function now(): DateTime<true> {
  return (frozen ?? DateTime.utc()) as DateTime<true>
}

/** The civil day of the present instant, `2026-11-24`. */
export function today(zone = CIVIL_ZONE): string {
  return civilDayOf(now(), zone)
}

const calendars = new Map<string, Intl.DateTimeFormat>()

/** The civil day of an instant in a zone, `2026-11-24`: lists ask for it at each line, and Luxon takes six times longer. */
export function civilDayOf(instant: DateTime, zone = CIVIL_ZONE): string {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  calendars.set(zone, calendar)
  return calendar.format(instant.toMillis())
}

/** Freezes the clock for tests; `null` lets it run again. */
export function freezeClock(instant: string | null): void {
  frozen = instant ? DateTime.fromISO(instant, { zone: 'utc' }) : null
}
