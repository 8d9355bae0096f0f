import { frenchInstant } from '#shared/french_instants'
import type Household from '#households/models/household'
import type HouseholdEvent from '#households/models/household_event'
import type { HouseholdEventKind } from '#households/models/household_event'
import { householdHistory } from '#households/queries/household_history'

const LOOKS: Record<HouseholdEventKind, { title: string; icon: string }> = {
  state_changed: { title: 'État du compte', icon: 'list-checks' },
  status_changed: { title: 'Statut du compte', icon: 'lock' },
  information_changed: { title: 'Informations modifiées', icon: 'pencil' },
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
    author: event.actorName,
    at: frenchInstant(event.createdAt),
    instant: event.createdAt.toISO(),
  }
}
