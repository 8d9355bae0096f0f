/**
 * Numbers as French people write them, read as the server reads them
 * (app/kernel/forms/parse_answer.ts; a test compares): conditions follow what is
 * typed. Both directions keep what they do not understand: a wrong answer comes back
 * to its author as it was typed.
 */

/** « 1 234,5 » becomes 1234.5; an empty text becomes undefined; anything else is returned as it is. */
export function parseFrenchNumber(text: string): number | string | undefined {
  if (text.trim() === '') return undefined
  const compact = text.replace(/\s/g, '').replace(',', '.')
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(compact) ? Number(compact) : text
}

/** 1234.5 becomes « 1234,5 ». */
export function formatFrenchNumber(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  return typeof value === 'string' ? value : ''
}

/** « 12,50 € » becomes 1250 cents; an empty text becomes undefined; anything else is returned as it is. */
export function parseFrenchAmount(text: string): number | string | undefined {
  const amount = parseFrenchNumber(text.trim().replace(/€|euros?$/i, ''))
  if (typeof amount !== 'number') return text.trim() === '' ? undefined : text
  const cents = Math.round(amount * 100)
  const isWhole = Math.abs(cents - amount * 100) < 1e-4 && Number.isSafeInteger(cents)
  return isWhole ? cents : text
}

/** 1250 cents become « 12,50 ». */
export function formatFrenchAmount(value: unknown): string {
  if (typeof value === 'number') return (value / 100).toFixed(2).replace('.', ',')
  return typeof value === 'string' ? value : ''
}
