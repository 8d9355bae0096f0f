import type { DatabaseKind } from './databases.js'
import { foundTown, type BenchTown } from './found_town.js'
import { seedRequests } from './seed_requests.js'

const MILLION = 1_000_000
const TEN_THOUSAND = 10_000

/** Towns that differ by their requests only, an agent signed in to each; those of the demo town are among them. */
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
    empty: await foundTown(kind, 'agent', async ({ run }) => {
      await run('delete from payments')
      await run('delete from service_requests')
    }),
    small: await foundTown(kind, 'agent', (database) => seedRequests(database, TEN_THOUSAND)),
    full: await foundTown(kind, 'agent', (database) => seedRequests(database, MILLION)),
  }
}
