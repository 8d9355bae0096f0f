import { paths } from '#back_office/paths'
import type { RequestCriteria, RequestSort } from '#requests/queries/request_criteria'

/** The sorts of the manual, as the address says them; the first one is the default. */
export const SORTS = {
  date: { sort: 'date', label: 'Date de création' },
  demandeur: { sort: 'requester', label: 'Demandeur' },
  sujet: { sort: 'subject', label: 'Sujet' },
  numero: { sort: 'number', label: 'N° de demande' },
  compte: { sort: 'account', label: 'N° de compte' },
} as const satisfies Record<string, { sort: RequestSort; label: string }>
export type SortWord = keyof typeof SORTS
export const SORT_WORDS = Object.keys(SORTS) as SortWord[]

/** A search as its address says it. */
export interface SearchInput {
  numero?: number
  foyer?: number
  demandeur?: string
  sujet?: string
  du?: string
  au?: string
  categorie?: string
  teleservice?: string
  etat?: RequestCriteria['state']
  agent?: string
  qualite?: 'orange' | 'rouge'
  saison?: string
  tri?: SortWord
  page?: string
}

const QUALITIES = { orange: 'orange', rouge: 'red' } as const

export function criteriaOf(input: SearchInput): RequestCriteria {
  return {
    number: input.numero,
    householdNumber: input.foyer,
    requester: input.demandeur,
    subject: input.sujet,
    from: input.du,
    to: input.au,
    categoryId: input.categorie,
    teleserviceId: input.teleservice,
    state: input.etat,
    lastAgentId: input.agent,
    quality: input.qualite && QUALITIES[input.qualite],
    seasonId: input.saison,
    sort: SORTS[input.tri ?? 'date'].sort,
  }
}

/** The address of a search; what is not asked for is not written. */
export function searchAddress(input: SearchInput): string {
  const words = Object.entries(input).filter(([, value]) => value !== undefined && value !== '')
  if (words.length === 0) return paths.search
  return `${paths.search}?${new URLSearchParams(words.map(([name, value]) => [name, String(value)]))}`
}

/** The address of the complete list behind a task box. */
export function boxAddress(criteria: RequestCriteria): string {
  return searchAddress({
    etat: criteria.state,
    agent: criteria.lastAgentId,
    qualite: criteria.quality && (criteria.quality === 'red' ? 'rouge' : 'orange'),
    categorie: criteria.categoryId,
    teleservice: criteria.teleserviceId,
  })
}
