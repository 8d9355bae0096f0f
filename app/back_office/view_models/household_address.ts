import { paths } from '#back_office/paths'
import type { HouseholdState } from '#households/lifecycle'
import type { IndividualCriteria, IndividualSort } from '#households/queries/individual_criteria'

/** The sorts of the manual, as the address says them; the first one is the default. */
export const HOUSEHOLD_SORTS = {
  nom: { sort: 'name', label: 'Nom' },
  individu: { sort: 'arrival', label: 'Ordre d’arrivée' },
  compte: { sort: 'account', label: 'N° de compte' },
} as const satisfies Record<string, { sort: IndividualSort; label: string }>
export type HouseholdSortWord = keyof typeof HOUSEHOLD_SORTS
export const HOUSEHOLD_SORT_WORDS = Object.keys(HOUSEHOLD_SORTS) as HouseholdSortWord[]

/** A search of accounts as its address says it. */
export interface HouseholdSearchInput {
  foyer?: number
  nom?: string
  prenom?: string
  /** « Responsable de compte »: one line per account. */
  responsable?: 'oui'
  etat?: HouseholdState
  statut?: 'actif' | 'inactif'
  tri?: HouseholdSortWord
  page?: string
}

export function householdCriteriaOf(input: HouseholdSearchInput): IndividualCriteria {
  return {
    number: input.foyer,
    lastName: input.nom,
    firstName: input.prenom,
    headsOnly: input.responsable === 'oui',
    state: input.etat,
    active: input.statut && input.statut === 'actif',
    sort: HOUSEHOLD_SORTS[input.tri ?? 'nom'].sort,
  }
}

/** The address of a search; what is not asked for is not written. */
export function householdSearchAddress(input: HouseholdSearchInput): string {
  const words = Object.entries(input).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(words.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${paths.households}?${query}` : paths.households
}
