import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import { CATEGORY_PROFILES } from '#accounts/rights'
import type AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import { agentRights, type AgentRights } from '#accounts/queries/agent_rights'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { REQUEST_STATES } from '#kernel/transitions'
import type ServiceRequest from '#requests/models/service_request'
import { REQUEST_SORTS, type RequestCriteria } from '#requests/queries/request_criteria'
import { searchRequests } from '#requests/queries/search_requests'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { naiveSearch, type NaiveRights } from '#tests/unit/requests/queries/naive_search'
import {
  chance,
  NAMES,
  randomRequests,
  TODAY,
  type Chance,
} from '#tests/unit/requests/queries/random_requests'

const SEARCHES_PER_PROFILE = 60

test.group('Searching requests', (group) => {
  useDatabase(group)
  group.each.setup(() => {
    freezeClock(`${TODAY}T09:00:00Z`)
    return () => freezeClock(null)
  })

  test('gives each profile, page after page and back, what a naive search gives', async ({
    assert,
  }) => {
    const luck = chance(20261124)
    const { town, agents, requests } = await aBusyTown(luck)

    for (const agent of agents) {
      await town.run(async () => {
        const rights = await agentRights(agent)
        const naive = await naiveRightsOf(agent)
        for (let search = 0; search < SEARCHES_PER_PROFILE; search++) {
          const criteria = randomCriteria(luck, agents, naive)
          const expected = naiveSearch(requests, naive, criteria)
          const label = `${agent.login} ${JSON.stringify(criteria)}`

          const pages = await walkForwards(rights, criteria)
          assert.deepEqual(pages.flat(), expected, label)
          assert.deepEqual(await walkBackwards(rights, criteria), pages, label)
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

/** A town with a rival next door, agents of every kind, and many requests. */
async function aBusyTown(luck: Chance) {
  const rival = await aTown('Ailleurs').at('ailleurs.test')
  const town = await aTown()
  const agents = [
    await anAgentOfAll(town),
    await anAgent(town).named('Une', 'Seule').with('school', 'read'),
    await anAgent(town).named('Deux', 'Mains').with('school', 'write').with('technical', 'manage'),
    await anAgent(town).named('Sans', 'Droit'),
    await anAgent(town).named('Chef', 'Mairie').administrator(),
  ]
  const stranger = await anAgent(rival).named('D', 'Ailleurs')
  await rival.run(() => randomRequests(luck, { count: 40, agents: [stranger] }))
  const requests: ServiceRequest[] = await town.run(() =>
    randomRequests(luck, { count: 160, agents })
  )
  return { town, agents, requests }
}

async function anAgentOfAll(town: Town): Promise<AgentAccount> {
  const sentence = anAgent(town).named('Tout', 'Voit')
  for (const key of town.categories.keys()) sentence.with(key, 'read')
  return sentence
}

async function naiveRightsOf(agent: AgentAccount): Promise<NaiveRights> {
  const settings = await TeleserviceSetting.query()
  const rights = await CategoryRight.query().where('agent_id', agent.id)
  return {
    categoryOf: new Map(settings.map((one) => [one.teleserviceId, one.categoryId])),
    readableCategories: new Set(
      rights
        .filter(({ profile }) => CATEGORY_PROFILES.includes(profile))
        .map((one) => one.categoryId)
    ),
  }
}

function randomCriteria(
  { below, pick, often }: Chance,
  agents: AgentAccount[],
  { categoryOf }: NaiveRights
): RequestCriteria {
  const [teleserviceId, categoryId] = pick([...categoryOf])
  const maybe = <T>(share: number, value: T) => (often(share) ? value : undefined)
  return {
    sort: pick(REQUEST_SORTS),
    number: maybe(0.05, below(160) + 1),
    householdNumber: maybe(0.1, below(7) + 1),
    requester: maybe(0.15, pick(NAMES).slice(0, below(5) + 1)),
    subject: maybe(0.15, pick(NAMES).slice(0, below(5) + 1)),
    from: maybe(0.15, `2026-11-${String(below(28) + 1).padStart(2, '0')}`),
    to: maybe(0.15, `2026-11-${String(below(28) + 1).padStart(2, '0')}`),
    teleserviceId: maybe(0.15, teleserviceId),
    categoryId: maybe(0.15, categoryId ?? undefined),
    state: maybe(0.3, pick(REQUEST_STATES)),
    lastAgentId: maybe(0.15, pick(agents).id),
    quality: maybe(0.15, pick(['orange', 'red'] as const)),
  }
}

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
