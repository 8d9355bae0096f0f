import { now } from '#shared/clock'

/** Pages that are shown report every ten seconds (resources/js/elements/request_watch.ts): three silences mean absence. */
const PRESENT_SECONDS = 35

/** A row that is younger is left as it is: a report costs reads, rarely a write. */
const FRESH_SECONDS = 15

const KEPT_HOURS = 1

/** Whoever was seen after this instant is there. ISO, as the column. */
export function presentSince(): string {
  return now().minus({ seconds: PRESENT_SECONDS }).toISO()
}

/** Whoever was seen before this instant is to be noted again. */
export function staleBefore() {
  return now().minus({ seconds: FRESH_SECONDS })
}

/** Rows that nobody will ask for again. */
export function forgottenBefore(): string {
  return now().minus({ hours: KEPT_HOURS }).toISO()
}
