import type { RequestState } from '#kernel/transitions'
import type { RowOrder } from '#authorities/queries/read_page'

/** `assigneeId` of the requests that nobody is in charge of. */
export const NOBODY = 'nobody'

/** What an agent may look for (manual, « Rechercher une demande »). */
export interface RequestCriteria {
  number?: number
  householdNumber?: number
  /** Beginning of the requester's name, or the whole of a name of one or two letters. */
  requester?: string
  /** The same of the person concerned. */
  subject?: string
  /** ISO days of submission, both included. */
  from?: string
  to?: string
  categoryId?: string
  teleserviceId?: string
  /** Without one, drafts and archived requests stay hidden. */
  state?: RequestState
  lastAgentId?: string
  /** Who is in charge; `nobody` when nobody is. */
  assigneeId?: string
  quality?: 'orange' | 'red'
  /** Those on which a citizen wrote and waits for a word. */
  hasWord?: boolean
  seasonId?: string
  sort?: RequestSort
}

/** The manual's sorts, the default first. */
export const REQUEST_SORTS = ['date', 'requester', 'subject', 'number', 'account'] as const
export type RequestSort = (typeof REQUEST_SORTS)[number]

const ORDERS: Record<RequestSort, RowOrder> = {
  date: { column: 'submitted_at', type: 'text', direction: 'desc' },
  requester: { column: 'requester_search', type: 'text', direction: 'asc' },
  subject: { column: 'subject_search', type: 'text', direction: 'asc', nullable: true },
  number: { column: 'number', type: 'integer', direction: 'desc' },
  account: { column: 'household_number', type: 'integer', direction: 'asc', nullable: true },
}

/** Drafts have neither a number nor a day of submission: they are sorted by the instant they were begun. */
const DRAFT_ORDER: RowOrder = { column: 'created_at', type: 'text', direction: 'desc' }

/**
 * Numbers count up as requests are sent: within a period their order is that of the
 * instants, whose index knows where the period lies.
 */
export function orderOf(criteria: RequestCriteria): RowOrder {
  const sort = criteria.sort ?? 'date'
  if (sort === 'number' && (criteria.from || criteria.to))
    return orderOf({ ...criteria, sort: 'date' })
  if (criteria.state === 'draft' && (sort === 'date' || sort === 'number')) return DRAFT_ORDER
  return ORDERS[sort]
}

/** Do both look for the same, in the same order? */
export function sameCriteria(one: RequestCriteria, other: RequestCriteria): boolean {
  return canonical(one) === canonical(other)
}

function canonical({ sort = 'date', ...criteria }: RequestCriteria): string {
  const asked = Object.entries({ ...criteria, sort }).filter(([, value]) => value !== undefined)
  return JSON.stringify(asked.sort(([a], [b]) => (a < b ? -1 : 1)))
}
