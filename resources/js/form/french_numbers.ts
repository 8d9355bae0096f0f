/**
 * Numbers as French people write them. Both directions keep what they do not
 * understand: a wrong answer comes back to its author as it was typed.
 */

/** « 1 234,5 » becomes 1234.5; an empty text becomes undefined; anything else is returned as it is. */
export function parseFrenchNumber(text: string): number | string | undefined {
  const compact = text.replace(/\s/g, '').replace(',', '.')
  if (compact === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(compact) ? Number(compact) : text
}

/** 1234.5 becomes « 1234,5 ». */
export function formatFrenchNumber(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  return typeof value === 'string' ? value : ''
}

/** « 12,50 € » becomes 1250 cents; an empty text becomes undefined; anything else is returned as it is. */
export function parseFrenchAmount(text: string): number | string | undefined {
  const compact = text.replace(/[\s€]/g, '').replace(',', '.')
  if (compact === '') return undefined
  return /^-?\d+(\.\d{1,2})?$/.test(compact) ? Math.round(Number(compact) * 100) : text
}

/** 1250 cents become « 12,50 ». */
export function formatFrenchAmount(value: unknown): string {
  if (typeof value === 'number') return (value / 100).toFixed(2).replace('.', ',')
  return typeof value === 'string' ? value : ''
}
