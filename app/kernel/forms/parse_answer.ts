import {
  parseFrenchDay,
  parseFrenchMoney,
  parseFrenchNumber,
  parseFrenchPhone,
} from '#shared/french_formats'
import type { JsonSchema } from '#kernel/forms/json_schema'

// The texts of these functions are sent to the browser: they may only use each other
// and those imported here.

/** A posted text as a typed answer, or as it was typed when it cannot be read. Undefined when blank. */
export function parseAnswer(schema: JsonSchema, posted: unknown): unknown {
  if (posted === null || typeof posted === 'object') return undefined
  if (typeof posted === 'boolean' && schema.type === 'boolean') return posted
  const isNumeric = schema.type === 'integer' || schema.type === 'number'
  if (typeof posted === 'number' && isNumeric) return posted
  if (!['string', 'number', 'boolean'].includes(typeof posted)) return undefined

  const text = cleanText(String(posted))
  if (text === '') return undefined
  if (schema.type === 'boolean') return parseBoolean(text)
  if (schema.unit === 'cents') return parseFrenchMoney(text) ?? text
  if (isNumeric) return parseFrenchNumber(text) ?? text
  return parseText(schema, text)
}

export function parseBoolean(text: string): boolean | string {
  if (['true', 'on', 'oui'].includes(text.toLowerCase())) return true
  return ['false', 'off', 'non'].includes(text.toLowerCase()) ? false : text
}

export function parseText(schema: JsonSchema, text: string): string {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '')
  switch (schema.format) {
    case 'date':
      return parseFrenchDay(text) ?? text
    case 'time':
      return parseTime(compact) ?? text
    case 'phone':
    case 'mobile-phone':
      return parseFrenchPhone(text) ?? text
    case 'postal-code':
    case 'siret':
      return /^\d+$/.test(compact) ? compact : text
    case 'department-code':
    case 'iban':
    case 'bic':
      return /^[a-z\d]+$/i.test(compact) ? compact.toUpperCase() : text
    default:
      return text
  }
}

/** `08:30` from `8:30`, `8h30`, `8 h`. */
export function parseTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:h](\d{2})?)$/i.exec(text)
  return parts ? `${parts[1].padStart(2, '0')}:${parts[2] ?? '00'}` : null
}

/** Trimmed, composed (NFC), with plain line ends and without signs that no keyboard types and no database keeps. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufeff\ufffe\uffff]/gu, '')
    .trim()
}
