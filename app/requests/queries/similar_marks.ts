import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#shared/columns'
import { offIndex } from '#authorities/queries/off_index'
import { currentAuthorityId } from '#authorities/tenancy'
import { SENT_AND_RUNNING } from '#requests/lifecycle'
import { DAYS_APART } from '#requests/queries/asking_the_same'

/** Where to look for who asks the same: an index begins with these columns. */
const SAME_HOUSEHOLD = ['household_id', 'is null']
const SAME_REQUESTER = ['requester_email', 'is not null']

/**
 * Which of the requests of a list have another one that runs and asks for the same (see `askingTheSame`): one
 * question for those of accounts, one for the others, whatever the length of the town.
 *
 * @param ids of running requests, those of a page
 */
export async function similarMarks(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const pairs = await Promise.all(
    [SAME_HOUSEHOLD, SAME_REQUESTER].map(([column, code]) => pairsBy(column, code, ids))
  )
  return new Set(
    pairs
      .flat()
      .filter(isNear)
      .map(({ id }) => id)
  )
}

interface Pair {
  id: string
  season: string | null
  sent: unknown
  other: unknown
}

function pairsBy(column: string, code: string, ids: string[]): Promise<Pair[]> {
  return db
    .from('service_requests as own')
    .join('service_requests as other', (join) => {
      join
        .on('other.authority_id', 'own.authority_id')
        .andOn(`other.${column}`, `own.${column}`)
        .andOn('other.id', '<>', 'own.id')
    })
    .where('own.authority_id', currentAuthorityId())
    .whereIn('own.id', ids)
    .whereIn('own.state', SENT_AND_RUNNING)
    .whereRaw(`${offIndex('other.state')} in (${SENT_AND_RUNNING.map(() => '?').join(', ')})`, [
      ...SENT_AND_RUNNING,
    ])
    .whereRaw(
      `${code === 'is null' ? offIndex('other.teleservice_id') : 'other.teleservice_id'} = own.teleservice_id`
    )
    .whereRaw(`own.access_code_hash ${code} and other.access_code_hash ${code}`)
    .whereRaw(`${offIndex('other.season_id')} is not distinct from own.season_id`)
    .whereRaw(
      code === 'is null'
        ? `${offIndex('other.subject_id')} is not distinct from own.subject_id`
        : `${offIndex('other.requester_search')} = own.requester_search`
    )
    .select(
      'own.id',
      'own.season_id as season',
      'own.submitted_at as sent',
      'other.submitted_at as other'
    )
}

function isNear({ season, sent, other }: Pair): boolean {
  if (season) return true
  const [from, to] = [readInstant(sent), readInstant(other)]
  return from !== null && to !== null && Math.abs(from.diff(to, 'days').days) <= DAYS_APART
}
