import { paths } from '#back_office/paths'
import { NOBODY, type RequestCriteria, type RequestSort } from '#requests/queries/request_criteria'

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
  /** An agent's identifier, or « personne ». */
  responsable?: string
  qualite?: 'orange' | 'rouge'
  /** A citizen wrote and waits for a word. */
  message?: 'attend'
  saison?: string
  tri?: SortWord
  page?: string
}

/** `responsable` of the requests that nobody is in charge of. */
export const NOBODY_WORD = 'personne'

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
    assigneeId: input.responsable === NOBODY_WORD ? NOBODY : input.responsable,
    quality: input.qualite && QUALITIES[input.qualite],
    hasWord: input.message && true,
    seasonId: input.saison,
    sort: SORTS[input.tri ?? 'date'].sort,
  }
}

/** The same the other way round: a task box or a search that was kept, in the words of the address. */
export function inputOf(criteria: RequestCriteria): SearchInput {
  const { assigneeId, quality, sort = 'date' } = criteria
  return {
    numero: criteria.number,
    foyer: criteria.householdNumber,
    demandeur: criteria.requester,
    sujet: criteria.subject,
    du: criteria.from,
    au: criteria.to,
    etat: criteria.state,
    agent: criteria.lastAgentId,
    responsable: assigneeId === NOBODY ? NOBODY_WORD : assigneeId,
    qualite: quality && (quality === 'red' ? 'rouge' : 'orange'),
    message: criteria.hasWord ? 'attend' : undefined,
    saison: criteria.seasonId,
    categorie: criteria.categoryId,
    teleservice: criteria.teleserviceId,
    tri: sort === 'date' ? undefined : SORT_WORDS.find((word) => SORTS[word].sort === sort),
  }
}

/** The address of a search; what is not asked for is not written. */
export function searchAddress(input: SearchInput): string {
  const query = searchQuery(input)
  return query ? `${paths.search}?${query}` : paths.search
}

/** The same without the page: what forms carry along. */
export function searchQuery(input: SearchInput): string {
  const words = Object.entries(input).filter(([, value]) => value !== undefined && value !== '')
  return new URLSearchParams(words.map(([name, value]) => [name, String(value)])).toString()
}

/** The address of the complete list behind a task box, or of a search that was kept. */
export function criteriaAddress(criteria: RequestCriteria): string {
  return searchAddress(inputOf(criteria))
}
