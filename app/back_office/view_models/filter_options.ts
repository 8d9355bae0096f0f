import type { HttpContext } from '@adonisjs/core/http'
import { REQUEST_STATES } from '#kernel/transitions'
import Category from '#catalogue/models/category'
import Season from '#catalogue/models/season'
import AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import { frenchWord } from '#back_office/french_word'
import { NOBODY_WORD } from '#back_office/view_models/search_address'
import { teleserviceLabels } from '#back_office/view_models/teleservice_label'

export interface FilterOption {
  value: string
  label: string
}

/** Whose choices: filters offer only what his rights let him find. */
type Whose = Pick<HttpContext, 'rights'>

/** The agent's categories. */
export async function categoryOptions({ rights }: Whose): Promise<FilterOption[]> {
  const ids = rights.categoryIdsFor('read')
  const categories = await Category.query().whereIn('id', ids).orderBy('name')
  return categories.map(({ id, name }) => ({ value: id, label: name }))
}

/** The teleservices he may read, of one category when it is chosen. */
export async function teleserviceOptions(
  { rights }: Whose,
  categoryId?: string
): Promise<FilterOption[]> {
  const labelOf = await teleserviceLabels()
  const ids = categoryId ? rights.teleserviceIdsIn(categoryId) : rights.teleserviceIdsFor('read')
  return ids
    .map((id) => ({ value: id, label: labelOf(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
}

/** Colleagues who hold a right on one of the agent's categories: those who may have intervened. */
export async function colleagueOptions({ rights }: Whose): Promise<FilterOption[]> {
  const holders = await CategoryRight.query()
    .distinct('agent_id')
    .whereIn('category_id', rights.categoryIdsFor('read'))
  const agents = await AgentAccount.query()
    .whereIn(
      'id',
      holders.map(({ agentId }) => agentId)
    )
    .orderBy('last_name')
    .orderBy('first_name')
  return agents.map(({ id, firstName, lastName }) => ({
    value: id,
    label: `${lastName} ${firstName}`,
  }))
}

/** The seasons of the teleservice that is chosen; of all those he may read otherwise. */
export async function seasonOptions(
  { rights }: Whose,
  teleserviceId?: string
): Promise<FilterOption[]> {
  const readable = rights.teleserviceIdsFor('read')
  const ids = teleserviceId ? readable.filter((id) => id === teleserviceId) : readable
  const labelOf = await teleserviceLabels()
  const seasons = await Season.query()
    .whereIn('teleservice_id', ids)
    .orderBy('effect_starts_on', 'desc')
  return seasons.map((season) => ({
    value: season.id,
    label: ids.length > 1 ? `${season.label} – ${labelOf(season.teleserviceId)}` : season.label,
  }))
}

export function stateOptions(): FilterOption[] {
  return REQUEST_STATES.map((state) => ({
    value: state,
    label: frenchWord(`request_states.${state}`),
  }))
}

export const QUALITY_OPTIONS: FilterOption[] = [
  { value: 'orange', label: 'Orange\u00a0: urgentes' },
  { value: 'rouge', label: 'Rouge\u00a0: en retard' },
]

export const WORD_OPTIONS: FilterOption[] = [{ value: 'attend', label: 'En attente d’une réponse' }]

/** Everything that the filters of a search offer to an agent; a category narrows the teleservices, these the seasons. */
export async function searchOptions(
  whose: Whose,
  { categoryId, teleserviceId }: { categoryId?: string; teleserviceId?: string } = {}
) {
  const colleagues = await colleagueOptions(whose)
  return {
    categories: await categoryOptions(whose),
    teleservices: await teleserviceOptions(whose, categoryId),
    states: stateOptions(),
    colleagues,
    assignees: [{ value: NOBODY_WORD, label: 'Personne' }, ...colleagues],
    qualities: QUALITY_OPTIONS,
    words: WORD_OPTIONS,
    seasons: await seasonOptions(whose, teleserviceId),
  }
}
export type SearchOptions = Awaited<ReturnType<typeof searchOptions>>
