import { frenchInstant } from '#shared/french_instants'
import type Household from '#households/models/household'
import type HouseholdEvent from '#households/models/household_event'
import type { HouseholdEventKind } from '#households/models/household_event'
import type { HouseholdState } from '#households/lifecycle'
import { householdHistory } from '#households/queries/household_history'

const STATES: Record<HouseholdState, string> = {
  pending: 'Votre compte est à vérifier par la mairie',
  valid: 'Votre compte est validé',
  invalid: 'Des informations sont à corriger',
  archived: 'Votre compte est archivé',
}

/** What each line means to the family; what agents do among themselves is not told. */
const FACTS: Partial<Record<HouseholdEventKind, string>> = {
  information_changed: 'Des informations ont été modifiées',
  changes_undone: 'Une modification a été annulée',
  opened_by_request: 'Votre demande a ouvert le compte',
  opened_at_counter: 'Le compte a été ouvert au guichet',
  access_given: 'Un accès vous a été remis',
  merged_from: 'Un autre compte de votre foyer a été réuni à celui-ci',
  people_merged: 'Deux fiches d’une même personne ont été réunies',
}

/** What happened to an account, in its family's words, the latest first, down to its creation. */
export async function accountHistory(household: Household) {
  const events = await householdHistory(household.id)
  return [
    ...events.flatMap(entry),
    { title: 'Compte créé', at: frenchInstant(household.createdAt), by: '' },
  ]
}

function entry(event: HouseholdEvent) {
  const title = titleOf(event)
  if (!title) return []
  const by = event.actorKind === 'agent' ? 'la mairie' : event.actorName
  return [{ title, at: frenchInstant(event.createdAt), datetime: event.createdAt.toISO(), by }]
}

function titleOf({ kind, toValue }: HouseholdEvent): string | undefined {
  if (kind === 'state_changed') return STATES[toValue as HouseholdState]
  if (kind === 'status_changed') {
    return toValue === 'active' ? 'Votre compte est rouvert' : 'Votre compte est suspendu'
  }
  return FACTS[kind]
}
