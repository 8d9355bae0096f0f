import { today } from '#shared/clock'
import { ageOn } from '#shared/days'
import { frenchDay, frenchPhone } from '#shared/french_formats'
import type Individual from '#households/models/individual'

/** A person of a household as agents read of him; a child to be born may have no first name yet. */
export function individualName({
  firstName,
  lastName,
}: Pick<Individual, 'firstName' | 'lastName'>): string {
  return firstName ? `${firstName} ${lastName}` : `Enfant à naître ${lastName}`
}

export function roleWord({
  isHouseholdHead,
  kind,
}: Pick<Individual, 'isHouseholdHead' | 'kind'>): string {
  if (isHouseholdHead) return 'Responsable de compte'
  return kind === 'adult' ? 'Adulte' : 'Enfant'
}

/** « 04/05/2018 (8 ans) » */
export function birthSentence(birthDate: string): string {
  const age = ageOn(birthDate, today())
  if (age < 0) return `naissance prévue le ${frenchDay(birthDate)}`
  return `${frenchDay(birthDate)} (${age}\u00a0an${age > 1 ? 's' : ''})`
}

export function phonesOf({ mobilePhone, homePhone, officePhone }: Individual): string[] {
  return [mobilePhone, homePhone, officePhone].filter((phone) => phone !== null).map(frenchPhone)
}
