import type { DateTime } from 'luxon'
import { civilDayOf, CIVIL_ZONE } from '#shared/clock'
import { isDay, type Day } from '#shared/days'
import {
  frenchDay,
  frenchList,
  frenchLongDay,
  frenchMoney,
  frenchNumber,
  frenchTime,
} from '#shared/french_formats'
import { FRENCH, spokenLanguage } from '#shared/languages'
import { currentLanguage } from '#shared/speech'

/** « 12 mars 2026 », “12 March 2026”. */
export function spokenLongDay(day: Day, language = currentLanguage()): string {
  if (isFrench(language) || !isDay(day)) return frenchLongDay(day)
  return format(language, { dateStyle: 'long', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`))
}

/** « 12/03/2026 » in French; with the month in letters elsewhere, where days and months change places. */
export function spokenDay(day: Day, language = currentLanguage()): string {
  return isFrench(language) ? frenchDay(day) : spokenLongDay(day, language)
}

/** « 8 h 30 », “08:30”. */
export function spokenTime(time: string, language = currentLanguage()): string {
  return isFrench(language) ? frenchTime(time) : time
}

/** The day of an instant, on the town's clock. */
export function spokenDate(instant: DateTime, language = currentLanguage()): string {
  return spokenLongDay(civilDayOf(instant), language)
}

/** « 10 h 42 », “10:42”, on the town's clock. */
export function spokenHour(instant: DateTime, language = currentLanguage()): string {
  return spokenTime(instant.setZone(CIVIL_ZONE).toFormat('HH:mm'), language)
}

/** « 12 mars 2026 à 10 h 42 », “12 March 2026, 10:42”. */
export function spokenInstant(instant: DateTime, language = currentLanguage()): string {
  const [date, hour] = [spokenDate(instant, language), spokenHour(instant, language)]
  return isFrench(language) ? `${date} à ${hour}` : `${date}, ${hour}`
}

/** `1 234,50 €` from integer cents. */
export function spokenMoney(cents: number, language = currentLanguage()): string {
  if (isFrench(language)) return frenchMoney(cents)
  return (cents / 100).toLocaleString(locale(language), { style: 'currency', currency: 'EUR' })
}

export function spokenNumber(value: number, language = currentLanguage()): string {
  if (isFrench(language)) return frenchNumber(value)
  return value.toLocaleString(locale(language), { maximumFractionDigits: 6 })
}

/** « lundi, mardi et jeudi ». */
export function spokenList(words: readonly string[], language = currentLanguage()): string {
  if (isFrench(language)) return frenchList(words)
  return new Intl.ListFormat(locale(language)).format(words)
}

function isFrench(language: string): boolean {
  return spokenLanguage(language) === FRENCH
}

/** Days of the month first, as everywhere around the town. */
function locale(language: string): string {
  const spoken = spokenLanguage(language)
  return spoken === 'en' ? 'en-GB' : spoken
}

function format(language: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  return new Intl.DateTimeFormat(locale(language), options).format(date)
}
