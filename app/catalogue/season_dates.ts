import type Season from '#catalogue/models/season'

export type SeasonDates = Pick<
  Season,
  | 'registrationStartsOn'
  | 'registrationEndsOn'
  | 'validationStartsOn'
  | 'effectStartsOn'
  | 'effectEndsOn'
>

/** What is wrong with the order of a season's days, in French; `null` when it is right (domain.md 2.8, rules 3 and 4). */
export function disorderOf(dates: SeasonDates): string | null {
  const { registrationStartsOn, registrationEndsOn, effectStartsOn, effectEndsOn } = dates
  if (registrationStartsOn >= registrationEndsOn) {
    return 'Les inscriptions doivent se terminer après le jour de leur ouverture.'
  }
  if (effectStartsOn >= effectEndsOn) {
    return 'La saison doit se terminer après le jour de son début.'
  }
  if (registrationStartsOn >= effectStartsOn) {
    return 'Les inscriptions doivent ouvrir avant le début de la saison.'
  }
  if (registrationEndsOn >= effectEndsOn) {
    return 'Les inscriptions doivent se terminer avant la fin de la saison.'
  }
  return validationDisorder(dates)
}

function validationDisorder(dates: SeasonDates): string | null {
  const { validationStartsOn: day, registrationStartsOn, effectEndsOn } = dates
  if (day === null || (registrationStartsOn <= day && day <= effectEndsOn)) return null
  return 'La validation doit être autorisée entre l’ouverture des inscriptions et la fin de la saison.'
}
