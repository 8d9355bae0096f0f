import db from '@adonisjs/lucid/services/db'
import { readJson } from '#shared/columns'
import type { PostalAddress } from '#kernel/define_teleservice'
import { offIndex } from '#authorities/queries/off_index'
import { currentAuthorityId } from '#authorities/tenancy'
import type { HouseholdState } from '#households/lifecycle'
import type Individual from '#households/models/individual'

/** A person as the list of accounts shows him, with what it says of his account. */
export interface ListedIndividual extends Pick<
  Individual,
  'id' | 'kind' | 'isHouseholdHead' | 'firstName' | 'lastName'
> {
  birthDate: string | null
  account: { number: number; state: HouseholdState; active: boolean; address: PostalAddress | null }
}

/** The lines of these people, in their order; by their identifiers alone, whose index SQLite would leave. */
export async function listedIndividuals(ids: string[]): Promise<ListedIndividual[]> {
  const rows = await db
    .from('individuals as person')
    .joinRaw('cross join households as account')
    .whereColumn('person.household_id', 'account.id')
    .whereIn('person.id', ids)
    .whereRaw(`${offIndex('person.authority_id')} = ?`, [currentAuthorityId()])
    .select('person.id', 'person.kind', 'person.is_household_head', 'person.first_name')
    .select('person.last_name', 'person.birth_date')
    .select('account.number', 'account.state', 'account.active', 'account.address')
  const lines = new Map(rows.map((row) => [row.id, listedIndividual(row)]))
  return ids.flatMap((id) => lines.get(id) ?? [])
}

function listedIndividual(row: Record<string, unknown>): ListedIndividual {
  return {
    id: row.id as string,
    kind: row.kind as Individual['kind'],
    isHouseholdHead: Boolean(row.is_household_head),
    firstName: row.first_name as string | null,
    lastName: row.last_name as string,
    birthDate: row.birth_date as string | null,
    account: {
      number: row.number as number,
      state: row.state as HouseholdState,
      active: Boolean(row.active),
      address: readJson(row.address) as PostalAddress | null,
    },
  }
}
