import type { JsonSchema } from '#kernel/forms/json_schema'

const UNITS: Record<string, [one: string, many: string]> = {
  day: ['jour', 'jours'],
  month: ['mois', 'mois'],
  year: ['an', 'ans'],
}

/** « 18 ans ou plus », « moins de 18 ans », « de 16 à 20 ans »; `null` for a condition that looks at no age. */
export function ageWords({ minimumAge, maximumAge }: JsonSchema): string | null {
  if (minimumAge !== undefined && maximumAge !== undefined) {
    return `de ${minimumAge} à ${maximumAge} ans`
  }
  if (minimumAge !== undefined) return `${minimumAge} ans ou plus`
  return maximumAge === undefined ? null : `moins de ${maximumAge + 1} ans`
}

/** « au plus tard le jour de la demande », « au plus tôt 10 jours après la demande »; `null` for a condition that looks at no day. */
export function dayWords({ notBefore, notAfter }: JsonSchema): string | null {
  const words = [
    ...(notBefore === undefined ? [] : [`au plus tôt ${limitWords(notBefore)}`]),
    ...(notAfter === undefined ? [] : [`au plus tard ${limitWords(notAfter)}`]),
  ]
  return words.length > 0 ? words.join(' et ') : null
}

/** @param limit `today`, `today - 3 months` */
function limitWords(limit: string): string {
  const [, sign, count, unit] = /^today ([+-]) (\d+) (day|month|year)/.exec(limit) ?? []
  if (!unit) return 'le jour de la demande'
  const [one, many] = UNITS[unit]
  const number = `${count}\u00a0${Number(count) === 1 ? one : many}`
  return `${number} ${sign === '-' ? 'avant' : 'après'} la demande`
}
