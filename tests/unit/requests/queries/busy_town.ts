import { CATEGORY_PROFILES } from '#accounts/rights'
import type AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import type Season from '#catalogue/models/season'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { REQUEST_STATES } from '#kernel/transitions'
import type ServiceRequest from '#requests/models/service_request'
import { NOBODY, REQUEST_SORTS, type RequestCriteria } from '#requests/queries/request_criteria'
import { anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import type { NaiveRights } from '#tests/unit/requests/queries/naive_search'
import { NAMES, randomRequests, type Chance } from '#tests/unit/requests/queries/random_requests'

const REQUESTS = 300

/** A town with a rival next door, agents of every kind, and many requests. */
export async function aBusyTown(luck: Chance) {
  const rival = await aTown('Ailleurs').at('ailleurs.test')
  const town = await aTown()
  const agents = [
    await anAgentOfAll(town),
    await anAgent(town).named('Une', 'Seule').with('school', 'read'),
    await anAgent(town).named('Deux', 'Mains').with('school', 'write').with('technical', 'manage'),
    await anAgent(town).named('Sans', 'Droit'),
    await anAgent(town).named('Chef', 'Mairie').administrator(),
    await anAgent(town).named('Chef', 'Instructeur').administrator().with('school', 'manage'),
  ]
  const stranger = await anAgent(rival).named('D', 'Ailleurs')
  await rival.run(() => randomRequests(luck, { count: 80, agents: [stranger] }))
  const requests: ServiceRequest[] = await town.run(() =>
    randomRequests(luck, { count: REQUESTS, agents })
  )
  return { town, agents, requests }
}

async function anAgentOfAll(town: Town): Promise<AgentAccount> {
  const sentence = anAgent(town).named('Tout', 'Voit')
  for (const key of town.categories.keys()) sentence.with(key, 'read')
  return sentence
}

/** The same rights read from the tables as one would by hand. */
export async function naiveRightsOf(agent: AgentAccount): Promise<NaiveRights> {
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

/** A search such as an agent may type, or not. */
export function randomCriteria(
  { below, pick, often }: Chance,
  { agents, naive, seasons }: { agents: AgentAccount[]; naive: NaiveRights; seasons: Season[] }
): RequestCriteria {
  const [teleserviceId, categoryId] = pick([...naive.categoryOf])
  const maybe = <T>(share: number, value: T) => (often(share) ? value : undefined)
  return {
    sort: pick(REQUEST_SORTS),
    number: maybe(0.05, below(REQUESTS) + 1),
    householdNumber: maybe(0.1, below(7) + 1),
    requester: maybe(0.15, pick(NAMES).slice(0, below(5) + 1)),
    subject: maybe(0.15, pick(NAMES).slice(0, below(5) + 1)),
    from: maybe(0.15, `2026-11-${String(below(28) + 1).padStart(2, '0')}`),
    to: maybe(0.15, `2026-11-${String(below(28) + 1).padStart(2, '0')}`),
    teleserviceId: maybe(0.15, teleserviceId),
    categoryId: maybe(0.15, categoryId ?? undefined),
    state: maybe(0.3, pick(REQUEST_STATES)),
    lastAgentId: maybe(0.15, pick(agents).id),
    assigneeId: maybe(0.1, pick([...agents.map(({ id }) => id), NOBODY])),
    seasonId: maybe(0.1, pick(seasons).id),
    quality: maybe(0.15, pick(['orange', 'red'] as const)),
  }
}
