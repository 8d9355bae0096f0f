import { DateTime } from 'luxon'
import type { ValidityUnit } from '#catalogue/models/document_type'

const JULY = 7

/**
 * The last day on which a document checked on `day` is valid, or `null` when it
 * has no end (domain.md 1.7: the school year ends on 30 June).
 */
export function defaultValidity(
  type: { validityUnit: ValidityUnit; validityCount: number | null },
  day: string
): string | null {
  const from = DateTime.fromISO(day)
  const count = type.validityCount ?? 1
  switch (type.validityUnit) {
    case 'unlimited':
      return null
    case 'year':
      return from.plus({ years: count }).toISODate()
    case 'month':
      return from.plus({ months: count }).toISODate()
    case 'end_of_year':
      return `${from.year}-12-31`
    case 'end_of_school_year':
      return `${from.month >= JULY ? from.year + 1 : from.year}-06-30`
  }
}
