import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import { agentRights, type AgentRights } from '#accounts/queries/agent_rights'
import Season from '#catalogue/models/season'
import { countRequests } from '#requests/queries/count_requests'
import { COUNT_LIMIT } from '#authorities/queries/count_up_to'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { readList, searchedList } from '#requests/queries/request_list'
import { searchRequests } from '#requests/queries/search_requests'
import { walkList } from '#requests/queries/walk_list'
import { useDatabase } from '#tests/support/databases'
import { aBusyTown, naiveRightsOf, randomCriteria } from '#tests/unit/requests/queries/busy_town'
import { naiveSearch } from '#tests/unit/requests/queries/naive_search'
import { chance, TODAY } from '#tests/unit/requests/queries/random_requests'

const SEARCHES_PER_PROFILE = 60
/** What an export reads besides. */
const COLUMNS = ['season_id', 'decision_reason']

test.group('Searching requests', (group) => {
  useDatabase(group)
  group.each.setup(() => {
    freezeClock(`${TODAY}T09:00:00Z`)
    return () => freezeClock(null)
  })

  test('gives each profile, page after page and back, what a naive search gives, and counts it', async ({
    assert,
  }) => {
    const luck = chance(20261124)
    const { town, agents, requests } = await aBusyTown(luck)

    for (const agent of agents) {
      await town.run(async () => {
        const rights = await agentRights(agent)
        const naive = await naiveRightsOf(agent)
        const seasons = await Season.query()
        for (let search = 0; search < SEARCHES_PER_PROFILE; search++) {
          const criteria = randomCriteria(luck, { agents, naive, seasons })
          const expected = naiveSearch(requests, naive, criteria)
          const label = `${agent.login} ${JSON.stringify(criteria)}`

          const pages = await walkForwards(rights, criteria)
          assert.deepEqual(pages.flat(), expected, label)
          assert.deepEqual(await walkBackwards(rights, criteria), pages, label)
          assert.equal(await countRequests(rights, criteria), expected.length, label)
        }
      })
    }
  }).timeout(120_000)

  test('an export walks through exactly the same requests', async ({ assert }) => {
    const luck = chance(12)
    const { town, agents, requests } = await aBusyTown(luck)
    for (const agent of agents) {
      await town.run(async () => {
        const naive = await naiveRightsOf(agent)
        const seasons = await Season.query()
        for (let search = 0; search < SEARCHES_PER_PROFILE; search++) {
          const criteria = randomCriteria(luck, { agents, naive, seasons })
          const found: unknown[] = []
          for await (const rows of walkList(
            () => agentRights(agent),
            searchedList(criteria),
            COLUMNS
          ))
            found.push(...rows.map(({ id }) => id))
          assert.deepEqual(found, naiveSearch(requests, naive, criteria), JSON.stringify(criteria))
        }
      })
    }
  }).timeout(120_000)

  test('gives the same when very many requests meet the criteria', async ({ assert }) => {
    const luck = chance(13)
    const { town, agents, requests } = await aBusyTown(luck)
    const count = COUNT_LIMIT + 1
    for (const agent of agents) {
      await town.run(async () => {
        const rights = await agentRights(agent)
        const naive = await naiveRightsOf(agent)
        const seasons = await Season.query()
        for (let search = 0; search < SEARCHES_PER_PROFILE; search++) {
          const criteria = randomCriteria(luck, { agents, naive, seasons })
          const found: unknown[] = []
          let cursor: string | undefined
          do {
            const page = await readList(rights, searchedList(criteria), { size: 15, cursor, count })
            found.push(...page.rows.map(({ id }) => id))
            cursor = page.next ?? undefined
          } while (cursor)
          assert.deepEqual(found, naiveSearch(requests, naive, criteria), JSON.stringify(criteria))
        }
      })
    }
  }).timeout(120_000)

  test('counts what it finds, up to a limit', async ({ assert }) => {
    const { town, agents } = await aBusyTown(chance(7))
    const [chief] = agents
    await town.run(async () => {
      const rights = await agentRights(chief)
      const { count } = await searchRequests(rights, {})
      assert.equal(count, (await walkForwards(rights, {})).flat().length)
    })
  })

  test('a place in the list that nobody wrote is its beginning', async ({ assert }) => {
    const { town, agents } = await aBusyTown(chance(8))
    await town.run(async () => {
      const rights = await agentRights(agents[0])
      const first = await searchRequests(rights, {})
      const broken = Buffer.from(JSON.stringify(['after', "' or 1=1", 'x'])).toString('base64url')
      const elsewhere = Buffer.from(
        JSON.stringify(['after', 'durand', '0192d3c4-0000-7000-8000-000000000000'])
      ).toString('base64url')
      for (const cursor of ['', 'x', 'W10', broken]) {
        assert.deepEqual(await searchRequests(rights, {}, cursor), first)
      }
      const byNumber = await searchRequests(rights, { sort: 'number' }, elsewhere)
      assert.deepEqual(byNumber, await searchRequests(rights, { sort: 'number' }))
    })
  })

  test('a name of signs alone finds nobody', async ({ assert }) => {
    const { town, agents } = await aBusyTown(chance(9))
    await town.run(async () => {
      const { requests } = await searchRequests(await agentRights(agents[0]), { requester: '%_' })
      assert.deepEqual(requests, [])
    })
  })
})

async function walkForwards(rights: AgentRights, criteria: RequestCriteria): Promise<string[][]> {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const page = await searchRequests(rights, criteria, cursor)
    if (page.requests.length > 0) pages.push(page.requests.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  return pages
}

/** From the last page to the first by « Page précédente »; the pages are the same. */
async function walkBackwards(rights: AgentRights, criteria: RequestCriteria): Promise<string[][]> {
  let page = await searchRequests(rights, criteria)
  while (page.next) page = await searchRequests(rights, criteria, page.next)

  const pages: string[][] = []
  for (;;) {
    if (page.requests.length > 0) pages.unshift(page.requests.map(({ id }) => id))
    if (!page.previous) return pages
    page = await searchRequests(rights, criteria, page.previous)
  }
}
