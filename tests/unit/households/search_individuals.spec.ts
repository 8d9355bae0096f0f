import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { searchText } from '#shared/search_text'
import { agentRights, type AgentRights } from '#accounts/queries/agent_rights'
import { COUNT_LIMIT } from '#authorities/queries/count_up_to'
import type { IndividualCriteria } from '#households/queries/individual_criteria'
import { searchIndividuals } from '#households/queries/search_individuals'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const LAST_NAMES = ['Martin', 'Martinez', 'Le Goff', 'Lefèvre', 'Œuvrard', 'Benali']
const FIRST_NAMES = ['Léa', 'Léo', 'Élodie', 'Hugo', 'Nadia']

test.group('Searching the people of accounts', (group) => {
  useDatabase(group)

  test('gives page after page, and back, what reading them all gives', async ({ assert }) => {
    const { town, rights } = await aTownOfFamilies()
    await town.run(async () => {
      const everybody = await readAll()
      for (const criteria of CRITERIA) {
        const label = JSON.stringify(criteria)
        const expected = naive(everybody, criteria)
        const pages = await walk(rights, criteria, 'next')
        assert.deepEqual(pages.flat(), expected, label)
        assert.deepEqual(await walk(rights, criteria, 'previous'), pages, `${label} backwards`)
        assert.equal((await searchIndividuals(rights, criteria)).count, expected.length, label)
      }
    })
  })

  test('reads on by the index of the sort where very many are found', async ({ assert }) => {
    const { town, rights } = await aTownOfFamilies()
    await town.run(async () => {
      await crowd(COUNT_LIMIT)
      const everybody = await readAll()
      for (const criteria of [
        {},
        { sort: 'account' },
        { firstName: 'crowd' },
        { lastName: 'one of', sort: 'account' },
        { active: true, sort: 'account' },
      ] as const) {
        const label = JSON.stringify(criteria)
        const pages = await walk(rights, criteria, 'next')
        assert.deepEqual(pages.flat(), naive(everybody, criteria), label)
        const { count } = await searchIndividuals(rights, criteria)
        assert.isAtLeast(count, COUNT_LIMIT, label)
      }
    })
  }).timeout(60_000)

  test('finds nobody for who holds no right, nor in another town', async ({ assert }) => {
    const { town } = await aTownOfFamilies()
    const stranger = await anAgent(town).named('Chef', 'Mairie').administrator()
    const elsewhere = await aTown('Val').at('val.test')
    const neighbour = await anAgent(elsewhere).with('school', 'manage')
    for (const [place, agent] of [
      [town, stranger],
      [elsewhere, neighbour],
    ] as const) {
      await place.run(async () => {
        const found = await searchIndividuals(await agentRights(agent), {})
        assert.deepEqual(found, { people: [], count: 0, previous: null, next: null })
      })
    }
  })
})

const CRITERIA: IndividualCriteria[] = [
  {},
  { sort: 'account' },
  { headsOnly: true },
  { headsOnly: true, sort: 'account' },
  { lastName: 'MARTIN' },
  { lastName: 'lefevre', sort: 'account' },
  { firstName: 'le' },
  { firstName: 'élodie', lastName: 'oeuvrard' },
  { number: 3 },
  { number: 999 },
  { state: 'pending' },
  { state: 'valid', active: false, sort: 'account' },
  { state: 'archived' },
  { active: false },
  { active: true, headsOnly: true, firstName: 'n' },
  { lastName: '%' },
]

interface Known {
  id: string
  searchName: string
  searchFirstName: string
  isHead: boolean
  number: number
  state: string
  active: boolean
}

async function aTownOfFamilies(): Promise<{ town: Town; rights: AgentRights }> {
  const town = await aTown()
  for (let index = 0; index < 24; index++) {
    const family = aHousehold(town)
      .headedBy(FIRST_NAMES[index % 5], LAST_NAMES[index % 6])
      .withChild(FIRST_NAMES[(index * 3) % 5])
    if (index % 4 === 1) family.pending()
    if (index % 5 === 2) family.blocked()
    const { household } = await family
    if (index === 7) await household.merge({ state: 'archived' }).save()
  }
  const agent = await anAgent(town).with('school', 'read')
  return { town, rights: await town.run(() => agentRights(agent)) }
}

/** A great many people in the first account. */
async function crowd(size: number) {
  const [{ household_id: householdId, authority_id: authorityId }] = await db
    .from('individuals')
    .orderBy('id')
    .limit(1)
  const rows = Array.from({ length: size }, (_, index) => ({
    id: uuidv7(),
    authority_id: authorityId,
    household_id: householdId,
    kind: 'adult',
    is_household_head: false,
    last_name: 'One of the',
    first_name: `Crowd ${index % 50}`,
    search_name: `one of the crowd ${index % 50}`,
    search_first_name: `crowd ${index % 50}`,
    created_at: '2026-01-01T00:00:00.000Z',
  }))
  for (let at = 0; at < size; at += 50) {
    await db.table('individuals').multiInsert(rows.slice(at, at + 50))
  }
}

async function readAll(): Promise<Known[]> {
  const rows = await db
    .from('individuals')
    .join('households', 'households.id', 'individuals.household_id')
    .select('individuals.id', 'search_name', 'search_first_name', 'is_household_head')
    .select('households.number', 'households.state', 'households.active')
  return rows.map((row) => ({
    id: row.id,
    searchName: row.search_name,
    searchFirstName: row.search_first_name,
    isHead: Boolean(row.is_household_head),
    number: row.number,
    state: row.state,
    active: Boolean(row.active),
  }))
}

function naive(everybody: Known[], criteria: IndividualCriteria): string[] {
  const { number, lastName, firstName, headsOnly, state, active, sort } = criteria
  const begins = (name: string, typed?: string) =>
    typed === undefined || (searchText(typed) !== '' && name.startsWith(searchText(typed)))
  const key = (one: Known) => (sort === 'account' ? one.number : one.searchName)
  return everybody
    .filter((one) => number === undefined || one.number === number)
    .filter((one) => begins(one.searchName, lastName) && begins(one.searchFirstName, firstName))
    .filter((one) => !headsOnly || one.isHead)
    .filter((one) => (state ? one.state === state : one.state !== 'archived'))
    .filter((one) => active === undefined || one.active === active)
    .sort((a, b) => compare(key(a), key(b)) || compare(a.id, b.id))
    .map(({ id }) => id)
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b)
}

/** The pages from the first to the last; `previous` reads them from the last one back. */
async function walk(rights: AgentRights, criteria: IndividualCriteria, way: 'next' | 'previous') {
  const idsOf = ({ people }: Awaited<ReturnType<typeof searchIndividuals>>) =>
    people.map(({ id }) => id)
  let page = await searchIndividuals(rights, criteria)
  const pages = [idsOf(page)]
  while (page.next) {
    page = await searchIndividuals(rights, criteria, page.next)
    pages.push(idsOf(page))
  }
  if (way === 'next') return pages
  const back = [idsOf(page)]
  while (page.previous) {
    page = await searchIndividuals(rights, criteria, page.previous)
    back.unshift(idsOf(page))
  }
  return back
}
