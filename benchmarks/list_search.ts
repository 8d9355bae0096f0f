import type { Benchmark, Figure } from './benchmark.js'
import { comparePagesOn } from './support/compare_pages.js'
import { DATABASE_KINDS, type DatabaseKind } from './support/databases.js'
import { eachFilterAndSort, everySearch } from './support/searches.js'
import { slowestStatement } from './support/slowest_statement.js'
import { townsOn } from './support/towns.js'

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
  const searches = Object.entries(await eachFilterAndSort(towns.full.database))
  const pages = Object.fromEntries(
    searches.map(([name, query]) => [`list-search-${name}`, `/backoffice/demandes?${query}`])
  )
  const figures = await comparePagesOn(kind, towns, { pages, rounds: ROUNDS })
  const every = JSON.stringify(await everySearch(towns.full.database))
  const name = 'list-search-slowest-statement'
  const slowest = await slowestStatement(name, towns.full.database, 'time_queries', every)
  return [...figures, slowest]
}
