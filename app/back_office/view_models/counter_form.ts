import type { AgentRights } from '#accounts/queries/agent_rights'
import { paths } from '#back_office/paths'
import type Household from '#households/models/household'

/**
 * « Créer une demande » for this household, where the agent may file something.
 *
 * @param back the page of the back office that leaving the counter leads to
 */
export function counterForm(household: Household, rights: AgentRights, back: string) {
  const isServed = household.active && !household.temporary && household.state !== 'archived'
  if (!isServed || !rights.canAnywhere('write')) return null
  return { action: paths.counter, household: household.number, back }
}
