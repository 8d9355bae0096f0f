import { frenchNumber } from '#shared/french_formats'

/** « 1 demande archivée », « 1 250 demandes archivées », « aucune demande archivée »: French has no plural below two. */
export function frenchCount(
  count: number,
  one: string,
  many: string,
  gender: 'masculine' | 'feminine'
): string {
  if (count === 0) return `${gender === 'feminine' ? 'aucune' : 'aucun'} ${one}`
  return `${frenchNumber(count)}\u00a0${count === 1 ? one : many}`
}

/** With a capital, as a line of its own. */
export function frenchCountLine(...parts: Parameters<typeof frenchCount>): string {
  const text = frenchCount(...parts)
  return `${text[0].toUpperCase()}${text.slice(1)}.`
}
