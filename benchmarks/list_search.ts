import type { Benchmark, Figure } from './benchmark.js'
import { comparePagesOn } from './support/compare_pages.js'
import { DATABASE_KINDS, type DatabaseKind } from './support/databases.js'
import { eachFilterAndSort, everySearch } from './support/searches.js'
import { slowestQuery } from './support/slowest_query.js'
import { townsOn, type Towns } from './support/towns.js'

const ROUNDS = 20
/** « A few milliseconds ». */
const FEW_MS = 10

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
  return [...figures, await slowest(kind, towns)]
}

async function slowest(kind: DatabaseKind, { full }: Towns): Promise<Figure> {
  const searches = await everySearch(full.database)
  const { search, ms, sql, plan } = await slowestQuery(full.database.env, searches)
  console.error(`The slowest statement on ${kind}, of « ${search} », ${ms.toFixed(1)} ms:`)
  console.error(`${sql}\n${plan}`)
  return {
    name: `list-search-slowest-statement:${kind}`,
    value: ms,
    unit: 'ms',
    floor: FEW_MS,
    floor_name: 'what is wanted',
    ratio: ms / FEW_MS,
  }
}
