import { frenchInstant } from '#shared/french_instants'
import { householdEventFacts } from '#back_office/view_models/household_event_facts'
import type Household from '#households/models/household'
import type HouseholdEvent from '#households/models/household_event'
import type { HouseholdEventKind } from '#households/models/household_event'
import { householdHistory } from '#households/queries/household_history'

const LOOKS: Record<HouseholdEventKind, { title: string; icon: string }> = {
  state_changed: { title: 'État du compte', icon: 'list-checks' },
  status_changed: { title: 'Statut du compte', icon: 'lock' },
  information_changed: { title: 'Informations modifiées', icon: 'pencil' },
  changes_undone: { title: 'Modifications annulées', icon: 'undo-2' },
  opened_by_request: { title: 'Compte ouvert par une demande', icon: 'inbox' },
  opened_at_counter: { title: 'Compte créé au guichet', icon: 'house' },
  access_given: { title: 'Accès remis à la famille', icon: 'log-in' },
  merged_into: { title: 'Compte réuni à un autre', icon: 'users' },
  merged_from: { title: 'Autre compte réuni à celui-ci', icon: 'users' },
  people_merged: { title: 'Fiches d’une même personne réunies', icon: 'users' },
  closed_by_family: { title: 'Compte supprimé par la famille', icon: 'archive' },
  duplicate_ignored: { title: 'Doublon écarté', icon: 'x' },
  people_told_apart: { title: 'Fiches de deux personnes', icon: 'x' },
}

/** Who did what to an account, the latest first, down to its creation. */
export async function householdHistoryEntries(household: Household) {
  const events = await householdHistory(household.id)
  const creation = {
    title: 'Compte créé',
    icon: 'house',
    from: null,
    to: null,
    reason: null,
    facts: [],
    author: null,
    at: frenchInstant(household.createdAt),
    instant: household.createdAt.toISO(),
  }
  return [...events.map(entry), creation]
}

function entry(event: HouseholdEvent) {
  const isChange = event.fromValue !== event.toValue
  return {
    ...LOOKS[event.kind],
    from: isChange ? event.fromValue : null,
    to: isChange ? event.toValue : null,
    reason: event.reason,
    facts: householdEventFacts(event),
    author: event.actorName,
    at: frenchInstant(event.createdAt),
    instant: event.createdAt.toISO(),
  }
}
