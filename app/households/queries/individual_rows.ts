import db from '@adonisjs/lucid/services/db'
import { COUNT_LIMIT, countUpTo } from '#authorities/queries/count_up_to'
import { offIndex } from '#authorities/queries/off_index'
import type { Rows } from '#authorities/queries/read_page'
import { currentAuthorityId } from '#authorities/tenancy'
import { matchNames, type IndividualCriteria } from '#households/queries/individual_criteria'

/**
 * Where a database begins: with the people who bear a name, with the accounts in
 * a state, or along the index of a sort.
 */
export type Leading = 'people' | 'accounts' | SortColumn
export type SortColumn = 'search_name' | 'id' | 'account_number'

/**
 * The people of accounts that meet the criteria: `id`, `search_name` and
 * `account_number` of each.
 *
 * SQLite reads the tables of a cross join in the order in which they are named,
 * and PostgreSQL as it likes.
 */
export function individualRows(criteria: IndividualCriteria, leading: Leading): Rows {
  const isSorted = leading !== 'people' && leading !== 'accounts'
  const joined =
    leading === 'people' || leading === 'search_name' || leading === 'id'
      ? db.from('individuals as person').joinRaw('cross join households as account')
      : db.from('households as account').joinRaw('cross join individuals as person')
  joined
    .whereColumn('person.household_id', 'account.id')
    .where('person.authority_id', currentAuthorityId())
    .where('account.authority_id', currentAuthorityId())
    .whereNull('person.archived_at')
    .where('person.outside', false)
    .select('person.id', 'person.search_name', 'account.number as account_number')
  matchNames(joined, criteria, {
    table: 'person',
    leading: leading === 'people' ? undefined : leading,
  })
  if (criteria.headsOnly) joined.where('person.is_household_head', true)
  matchAccount(joined, criteria, isSorted)
  return db.from(joined.as('people'))
}

/** Do so few accounts meet the criteria that reading the people of all of them costs nothing? */
export async function areFewAccounts(criteria: IndividualCriteria): Promise<boolean> {
  const { number, state, active } = criteria
  if (number !== undefined) return true
  if (state === undefined && active === undefined) return false
  const accounts = db
    .from('households as account')
    .where('account.authority_id', currentAuthorityId())
    .select('account.id')
  const rows = db.from(matchAccount(accounts, criteria, false).as('accounts'))
  const count = await countUpTo(
    COUNT_LIMIT + 1,
    (shape) => shape(rows),
    (own) => own
  )
  return count <= COUNT_LIMIT
}

const SHOWN_STATES = ['pending', 'valid', 'invalid']

/** A status alone is looked for in every state that is shown: the index of states serves it too. */
function matchAccount(
  rows: Rows,
  { number, state, active }: IndividualCriteria,
  isSorted: boolean
): Rows {
  const own = (column: string) => (isSorted ? offIndex(`account.${column}`) : `account.${column}`)
  const states = state ? [state] : SHOWN_STATES
  rows.whereRaw(`${own('temporary')} = ?`, [false])
  rows.whereRaw(`${own('state')} in (${states.map(() => '?').join(', ')})`, states)
  if (active !== undefined) rows.whereRaw(`${own('active')} = ?`, [active])
  if (number !== undefined) rows.where('account.number', number)
  return rows
}
