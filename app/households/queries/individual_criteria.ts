import type { ChainableContract } from '@adonisjs/lucid/types/querybuilder'
import { searchText } from '#shared/search_text'
import { offIndex } from '#authorities/queries/off_index'
import type { RowOrder } from '#authorities/queries/read_page'
import type { HouseholdState } from '#households/lifecycle'

/** Whose names begin so, whatever the accents and capitals. */
export interface NameCriteria {
  /** Beginning of « nom prénom ». */
  lastName?: string
  firstName?: string
}

/** What an agent may look for among the people of household accounts (manual, « Rechercher un compte »). */
export interface IndividualCriteria extends NameCriteria {
  /** « N° de compte foyer » */
  number?: number
  /** « Responsable de compte »: one line per account. */
  headsOnly?: boolean
  /** Without one, archived accounts stay hidden. */
  state?: HouseholdState
  active?: boolean
  sort?: IndividualSort
}

/** The manual's sorts, the default first: identifiers grow with time, as the manual's « n° individu » did. */
export type IndividualSort = 'name' | 'arrival' | 'account'

const ORDERS: Record<IndividualSort, RowOrder> = {
  name: { column: 'search_name', type: 'text', direction: 'asc' },
  arrival: { column: 'id', type: 'text', direction: 'asc' },
  account: { column: 'account_number', type: 'integer', direction: 'asc' },
}

export function orderOfIndividuals({ sort = 'name' }: IndividualCriteria): RowOrder {
  return ORDERS[sort]
}

/**
 * Narrows people to names. Names are stored normalised: a range serves « begins
 * with » from the index on both databases.
 *
 * @param leading what leads – the column of the sort, or the accounts – rather than a name's own index
 */
export function matchNames<Query extends ChainableContract>(
  people: Query,
  { lastName, firstName }: NameCriteria,
  { table, leading }: { table: string; leading?: string }
): Query {
  const names = { search_name: lastName, search_first_name: firstName }
  for (const [column, typed] of Object.entries(names)) {
    if (typed === undefined) continue
    const prefix = searchText(typed)
    const name =
      leading && leading !== column ? offIndex(`${table}.${column}`) : `${table}.${column}`
    if (prefix) {
      people.whereRaw(`${name} >= ?`, [prefix]).whereRaw(`${name} < ?`, [`${prefix}~`])
    } else people.whereRaw('1 = 0')
  }
  return people
}
