import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import { offIndex } from '#authorities/queries/off_index'
import type { AgentRights } from '#accounts/queries/agent_rights'
import HouseholdDuplicate from '#households/models/household_duplicate'

const PAGE_SIZE = 15
/** What the page of one account shows of them. */
const SHOWN = 5

/**
 * The pairs of accounts that nobody has decided on, the latest found first, with
 * their people; none for who holds no right.
 *
 * @param after identifier of the last pair of the page before: identifiers grow with time
 */
export async function openDuplicates(
  rights: AgentRights,
  after?: string
): Promise<{ pairs: HouseholdDuplicate[]; next: string | null }> {
  if (rights.none) return { pairs: [], next: null }
  const found = await withPeople(HouseholdDuplicate.query())
    .where('state', 'open')
    .orderBy('id', 'desc')
    .if(after, (pairs) => pairs.where('id', '<', after ?? ''))
    .limit(PAGE_SIZE + 1)
  const pairs = found.slice(0, PAGE_SIZE)
  return { pairs, next: found.length > PAGE_SIZE ? pairs[PAGE_SIZE - 1].id : null }
}

/** Those of one account, found by its side of the pair: a town may have thousands of open ones. */
export async function openDuplicatesOf(householdId: string): Promise<HouseholdDuplicate[]> {
  const found: HouseholdDuplicate[] = []
  for (const side of ['first_id', 'second_id']) {
    const pairs = withPeople(HouseholdDuplicate.query())
      .where(side, householdId)
      .whereRaw(`${offIndex('state')} = ?`, ['open'])
      .limit(SHOWN)
    found.push(...(await pairs))
  }
  return found.slice(0, SHOWN)
}

/** What agents said of these two accounts, or that they look alike; `null` when nothing tells so. */
export function duplicateOf(pair: [string, string]): Promise<HouseholdDuplicate | null> {
  const { firstId, secondId } = HouseholdDuplicate.pairOf(...pair)
  return HouseholdDuplicate.query().where('first_id', firstId).where('second_id', secondId).first()
}

type Pairs = ModelQueryBuilderContract<typeof HouseholdDuplicate, HouseholdDuplicate>

function withPeople(pairs: Pairs): Pairs {
  for (const side of ['first', 'second'] as const) {
    pairs.preload(side, (household) =>
      household.preload('individuals', (people) =>
        people.whereNull('archived_at').orderBy('created_at')
      )
    )
  }
  return pairs
}
