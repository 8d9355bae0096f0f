import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { parseFrenchDay } from '#shared/french_formats'

/** A day typed in French or chosen in the calendar; an ISO day comes out. */
export const civilDay = vine.createRule(
  (value: unknown, _options: undefined, field: FieldContext) => {
    if (typeof value !== 'string') return
    const day = parseFrenchDay(value)
    if (day) field.mutate(day, field)
    else field.report('Saisissez une date valide, par exemple 04/05/2026.', 'day', field)
  }
)

/** Numbers that people see: what is larger than the column exists nowhere. */
export function publicNumber() {
  return vine
    .number()
    .withoutDecimals()
    .min(1)
    .max(2 ** 31 - 1)
}

/** The version of what the page was made from. */
export function rowVersion() {
  return vine.number().withoutDecimals().min(0).max(Number.MAX_SAFE_INTEGER)
}
