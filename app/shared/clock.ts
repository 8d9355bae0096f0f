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
  return now().setZone(zone).toISODate() as string
}

/** Freezes the clock for tests; `null` lets it run again. */
export function freezeClock(instant: string | null): void {
  frozen = instant ? DateTime.fromISO(instant, { zone: 'utc' }) : null
}
