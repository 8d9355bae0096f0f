/** États d'un foyer (architecture, § 6): en cours, valide, invalide, archivé. */
export const HOUSEHOLD_STATES = ['pending', 'valid', 'invalid', 'archived'] as const
export type HouseholdState = (typeof HOUSEHOLD_STATES)[number]
