import type { Figure } from '../benchmark.js'
import { median } from '../benchmark.js'
import { freshPostgres, freshSqlite, type BenchDatabase } from './databases.js'
import { seedRequests } from './seed_requests.js'
import { ace, startServer } from './server.js'
import { SessionClient } from './session_client.js'
import { DEMO_PASSWORD } from '#database/demo/accounts'

const MILLION = 1_000_000
const ROUNDS = 60

/**
 * The same back-office pages in a town with a million requests and in an empty
 * one, in turn, on both databases: ratio = full ÷ empty, in time.
 */
export async function comparePages(pages: Record<string, string>): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const open of [freshPostgres, freshSqlite]) {
    const [empty, full] = [await town(await open(), 0), await town(await open(), MILLION)]
    for (const [name, path] of Object.entries(pages)) {
      figures.push(await compare(`${name}:${full.kind}`, path, empty.client, full.client))
    }
    await Promise.all([empty.close(), full.close()])
  }
  return figures
}

async function town(database: BenchDatabase, count: number) {
  await ace(database.env, 'migration:run', '--force')
  await ace(database.env, 'demo:seed')
  if (count > 0) await seedRequests(database, count)
  const server = await startServer(database.env)
  const client = await new SessionClient(server.url).signIn('/backoffice/connexion', {
    login: 'agent.demo',
    password: DEMO_PASSWORD,
  })
  return { kind: database.kind, client, close: server.close }
}

async function compare(
  name: string,
  path: string,
  empty: SessionClient,
  full: SessionClient
): Promise<Figure> {
  const durations: Record<'empty' | 'full', number[]> = { empty: [], full: [] }
  for (let round = 0; round < ROUNDS + 5; round += 1) {
    for (const [key, client] of [['empty', empty], ['full', full]] as const) {
      const start = performance.now()
      const { status } = await client.get(path)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      if (round >= 5) durations[key].push(performance.now() - start)
    }
  }
  const [value, floor] = [median(durations.full), median(durations.empty)]
  return { name, value, unit: 'ms', floor, floor_name: 'the same page in an empty town', ratio: value / floor }
}
