import { DEMO_PASSWORD } from '#database/demo/accounts'
import type { BenchDatabase } from './bench_database.js'
import { freshDatabase, type DatabaseKind } from './databases.js'
import { seedRequests } from './seed_requests.js'
import { ace, startApplication } from './server.js'
import { SessionClient } from './session_client.js'

const MILLION = 1_000_000
const TEN_THOUSAND = 10_000

/** A town, and an agent signed in to it. */
export interface BenchTown {
  client: SessionClient
  database: BenchDatabase
}

/** Towns that differ by their requests only; those of the demo town are among them. */
export interface Towns {
  empty: BenchTown
  /** Ten thousand requests. */
  small: BenchTown
  /** A million. */
  full: BenchTown
}

const known = new Map<DatabaseKind, Promise<Towns>>()

/** A town without any request, one with a few and one with a million; made once for all the pages that are measured on them. */
export function townsOn(kind: DatabaseKind): Promise<Towns> {
  const towns = known.get(kind) ?? foundTowns(kind)
  known.set(kind, towns)
  return towns
}

async function foundTowns(kind: DatabaseKind): Promise<Towns> {
  return {
    empty: await foundTown(kind, 0),
    small: await foundTown(kind, TEN_THOUSAND),
    full: await foundTown(kind, MILLION),
  }
}

async function foundTown(kind: DatabaseKind, count: number): Promise<BenchTown> {
  const database = await freshDatabase(kind)
  await ace(database.env, 'migration:run', '--force')
  await ace(database.env, 'demo:seed')
  if (count > 0) await seedRequests(database, count)
  else await database.run('delete from service_requests')

  const server = await startApplication(database.env)
  const client = await new SessionClient(server.url).signIn('/backoffice/connexion', {
    login: 'agent.demo',
    password: DEMO_PASSWORD,
  })
  return { client, database }
}
