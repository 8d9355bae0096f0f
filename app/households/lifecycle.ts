/** États d'un foyer (architecture, § 6): en cours, valide, invalide, archivé. */
export const HOUSEHOLD_STATES = ['pending', 'valid', 'invalid', 'archived'] as const
export type HouseholdState = (typeof HOUSEHOLD_STATES)[number]

/** Statut, apart from the state: an inactive household cannot sign in. */
export const HOUSEHOLD_STATUSES = ['active', 'inactive'] as const
export type HouseholdStatus = (typeof HOUSEHOLD_STATUSES)[number]

/**
 * Where an agent may lead an account (domain.md 1.8). It comes back to « en
 * cours » when its family changes something, and never out of the archive.
 */
export const HOUSEHOLD_DECISIONS: Record<HouseholdState, readonly HouseholdState[]> = {
  pending: ['valid', 'invalid', 'archived'],
  valid: ['invalid', 'archived'],
  invalid: ['valid', 'archived'],
  archived: [],
}

export function statusOf({ active }: { active: boolean }): HouseholdStatus {
  return active ? 'active' : 'inactive'
}
