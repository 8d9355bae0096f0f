import { DEMO_PASSWORD } from '#database/demo/accounts'
import type { Benchmark, Figure } from './benchmark.js'
import { measureInTurn } from './benchmark.js'
import { startDirectus } from './peer/directus.js'
import type { BenchDatabase } from './support/bench_database.js'
import { DATABASE_KINDS, freshDatabase } from './support/databases.js'
import { drain } from './support/drain.js'
import { countSent, prepareDrafts } from './support/prepare_drafts.js'
import { ace, startApplication, startServer, type RunningServer } from './support/server.js'
import { SessionClient } from './support/session_client.js'

const ROUNDS = 7
/** A thousand requests, before a server runs at its own pace. */
const WARM_UP = 4
const PER_ROUND = 250
const CONCURRENCY = 10
const ANSWERS = { contactChannel: 'email', note: '', terms: 'true' }

export const submit: Benchmark = {
  name: 'submit',
  description:
    'a signed-in, audited canteen submission, in requests/s; floor: node:http, AJV and the same SQL, at least 0.5 wanted; ' +
    'peer: Directus storing the same item with its activity log, at least 4 wanted; ' +
    'then the bound of the framework: the same SQL behind AdonisJS’s own session, CSRF and validation',
  minutes: 20,
  async run() {
    const figures: Figure[] = []
    for (const kind of DATABASE_KINDS) figures.push(...(await measure(await freshDatabase(kind))))
    return figures
  },
}

async function measure(database: BenchDatabase): Promise<Figure[]> {
  await ace(database.env, 'migration:run', '--force')
  await ace(database.env, 'demo:seed')
  const contestants = [
    await startOurs(database),
    await startFloor(database),
    await startFramework(database),
    ...(await startPeer(database)),
  ]

  const rounds = contestants.map((contestant) => () => contestant.round(PER_ROUND))
  const [value, floor, bound, peer] = await measureInTurn(rounds, ROUNDS, WARM_UP)
  const beside = { unit: 'requests/s', floor, floor_name: 'node:http + AJV + the same SQL' }
  return [
    {
      name: `submit:${database.kind}`,
      value,
      ...beside,
      ratio: value / floor,
      ...(peer && { peer: contestants[3].name, peer_ratio: value / peer }),
    },
    {
      name: `submit-framework:${database.kind}`,
      value: bound,
      ...beside,
      ratio: bound / floor,
      ...(peer && { peer: contestants[3].name, peer_ratio: bound / peer }),
    },
  ]
}

interface Contestant {
  name: string
  /** Stores `count` items and gives their number per second. */
  round(count: number): Promise<number>
}

async function startOurs(database: BenchDatabase): Promise<Contestant> {
  const server = await startApplication(database.env)
  const client = await new SessionClient(server.url).signIn('/connexion', {
    identifier: 'usager.demo',
    password: DEMO_PASSWORD,
  })
  return {
    name: 'CapDémat',
    async round(count) {
      const drafts = await prepareDrafts(database, count)
      const fields = { ...ANSWERS, _csrf: await client.csrf(pageOf(drafts[0])) }
      return sendAll(database, drafts, client, fields)
    },
  }
}

async function startFloor(database: BenchDatabase): Promise<Contestant> {
  const server = await startBare(database, 'submission_server')
  const { account, authority } = await citizenOf(database)
  const client = new SessionClient(server.url, { account, authority })
  return {
    name: 'floor',
    round: async (count) =>
      sendAll(database, await prepareDrafts(database, count), client, ANSWERS),
  }
}

/** What is left of the floor once AdonisJS carries it: no application on it can be faster. */
async function startFramework(database: BenchDatabase): Promise<Contestant> {
  const server = await startBare(database, 'framework_server')
  const { account, authority } = await citizenOf(database)
  const client = new SessionClient(server.url)
  const fields = { ...ANSWERS, _csrf: await client.csrf(`/entree/${authority}/${account}`) }
  return {
    name: 'AdonisJS',
    round: async (count) => sendAll(database, await prepareDrafts(database, count), client, fields),
  }
}

function startBare({ env }: BenchDatabase, script: string): Promise<RunningServer> {
  return startServer(() => ({
    args: ['--import=@poppinss/ts-exec', `benchmarks/floor/${script}.ts`],
    env,
    readyPath: '/',
  }))
}

async function citizenOf({ all }: BenchDatabase) {
  const [account] = await all(
    "select id, authority_id from citizen_accounts where login = 'usager.demo'"
  )
  return { account: String(account.id), authority: String(account.authority_id) }
}

async function startPeer({ kind, all }: BenchDatabase): Promise<Contestant[]> {
  const directus = await startDirectus(kind)
  if (!directus) return []
  const [item] = await all(
    "select * from service_requests where state = 'pending' and teleservice_id like 'school%' limit 1"
  )
  await directus.createCollection(item)
  const items = (count: number) => Array.from({ length: count }, () => item)
  return [{ name: directus.name, round: (count) => directus.storeAll(items(count), CONCURRENCY) }]
}

/** Sends drafts and verifies, in the database, that each was sent once, with its history and its receipt. */
async function sendAll(
  database: BenchDatabase,
  drafts: string[],
  client: SessionClient,
  fields: Record<string, string>
): Promise<number> {
  const before = await countSent(database)
  const rate = await drain(drafts, CONCURRENCY, async (draft) => {
    const { status, location } = await client.post(pageOf(draft), fields)
    if (status !== 303 || !location.endsWith('/envoyee')) {
      throw new Error(`A submission answered ${status} ${location}`)
    }
  })
  client.close()
  const after = await countSent(database)
  for (const [name, count] of Object.entries(after)) {
    const added = count - before[name as keyof typeof before]
    if (added !== drafts.length)
      throw new Error(`${drafts.length} submissions left ${added} ${name}`)
  }
  return rate
}

function pageOf(draft: string): string {
  return `/demarches/school_canteen_registration/demande/${draft}/validation`
}
