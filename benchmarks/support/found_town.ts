import { DEMO_PASSWORD } from '#database/demo/accounts'
import type { BenchDatabase } from './bench_database.js'
import { freshDatabase, type DatabaseKind } from './databases.js'
import { ace, startApplication } from './server.js'
import { SessionClient } from './session_client.js'

/** A town, and somebody signed in to it. */
export interface BenchTown {
  client: SessionClient
  database: BenchDatabase
}

const DOORS = {
  agent: { path: '/backoffice/connexion', name: { login: 'agent.demo' } },
  citizen: { path: '/connexion', name: { identifier: 'usager.demo' } },
}

/**
 * The demo town on a database of its own, served.
 *
 * @param visitor who signs in to it
 * @param fill makes it another town, before its server starts
 */
export async function foundTown(
  kind: DatabaseKind,
  visitor: keyof typeof DOORS,
  fill?: (database: BenchDatabase) => Promise<void>
): Promise<BenchTown> {
  const database = await freshDatabase(kind)
  await ace(database.env, 'migration:run', '--force')
  await ace(database.env, 'demo:seed')
  await fill?.(database)

  const { url } = await startApplication(database.env)
  return { client: await signIn(url, visitor), database }
}

/** One of the demo town's people, at the address where it is served. */
export function signIn(url: string, visitor: keyof typeof DOORS): Promise<SessionClient> {
  const { path, name } = DOORS[visitor]
  return new SessionClient(url).signIn(path, { ...name, password: DEMO_PASSWORD })
}
