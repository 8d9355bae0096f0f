import { frenchDay } from '#shared/french_formats'
import type { FilterOption, SearchOptions } from '#back_office/view_models/filter_options'
import { inputOf, SORTS } from '#back_office/view_models/search_address'
import type { RequestCriteria } from '#requests/queries/request_criteria'

/** What a search looks for, one sentence per criterion: « État : en attente ». */
export function searchInWords(criteria: RequestCriteria, options: SearchOptions): string[] {
  const asked = inputOf(criteria)
  const words: [label: string, value: string | number | undefined][] = [
    ['N° de la demande', asked.numero],
    ['N° du foyer', asked.foyer],
    ['Nom du demandeur', asked.demandeur],
    ['Nom de la personne concernée', asked.sujet],
    ['Déposée à partir du', asked.du && frenchDay(asked.du)],
    ['Déposée jusqu’au', asked.au && frenchDay(asked.au)],
    ['Catégorie', labelIn(options.categories, asked.categorie)],
    ['Téléservice', labelIn(options.teleservices, asked.teleservice)],
    ['État', labelIn(options.states, asked.etat)],
    ['Dernier agent', labelIn(options.colleagues, asked.agent)],
    ['Assignée à', labelIn(options.assignees, asked.responsable)],
    ['Qualité de service', labelIn(options.qualities, asked.qualite)],
    ['Message d’usager', labelIn(options.words, asked.message)],
    ['Saison', labelIn(options.seasons, asked.saison)],
    ['Tri', asked.tri && SORTS[asked.tri].label],
  ]
  return words.flatMap(([label, value]) =>
    value === undefined ? [] : [`${label}\u00a0: ${value}`]
  )
}

/** What the agent may no longer find has no name for him. */
function labelIn(options: FilterOption[], value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  return options.find((option) => option.value === value)?.label ?? 'hors de vos droits'
}
