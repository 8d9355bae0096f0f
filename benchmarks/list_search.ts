import type { Benchmark, Figure } from './benchmark.js'
import { comparePagesOn, type Address } from './support/compare_pages.js'
import { DATABASE_KINDS, type DatabaseKind } from './support/databases.js'
import { eachFilterAndSort, everySearch } from './support/searches.js'
import { slowestStatement } from './support/slowest_statement.js'
import { townsOn, type Towns } from './support/towns.js'

const ROUNDS = 20

/** Each filter and each sort as pages; then every filter with every sort, for the slowest of their statements. */
export const listSearch: Benchmark = {
  name: 'list-search',
  description:
    'the search page on a million requests with each filter and each sort, in ms; floors: the same page in an empty town (ratio at most 2 wanted) and with ten thousand requests (at most 1.5); then the slowest statement of all, with its plan',
  minutes: 30,
  async run() {
    const figures: Figure[] = []
    for (const kind of DATABASE_KINDS) figures.push(...(await measure(kind)))
    return figures
  },
}

async function measure(kind: DatabaseKind): Promise<Figure[]> {
  const towns = await townsOn(kind)
  const figures = await comparePagesOn(kind, towns, { pages: await pagesOf(towns), rounds: ROUNDS })
  const every = JSON.stringify(await everySearch(towns.full.database))
  const name = 'list-search-slowest-statement'
  const slowest = await slowestStatement(name, towns.full.database, 'time_queries', every)
  return [...figures, slowest]
}

/** Categories, seasons and agents are looked up in each town. */
async function pagesOf({ full, small, empty }: Towns): Promise<Record<string, Address>> {
  const searches = {
    full: await eachFilterAndSort(full.database),
    small: await eachFilterAndSort(small.database),
    empty: await eachFilterAndSort(empty.database),
  }
  const pathOf = (town: keyof Towns, name: string) => `/backoffice/demandes?${searches[town][name]}`
  return Object.fromEntries(
    Object.keys(searches.full).map((name) => [
      `list-search-${name}`,
      { full: pathOf('full', name), small: pathOf('small', name), empty: pathOf('empty', name) },
    ])
  )
}
