import { timeInTurn, type Benchmark, type Figure } from './benchmark.js'
import { DATABASE_KINDS, type DatabaseKind } from './support/databases.js'
import { familyPages } from './support/family_pages.js'
import { foundTown } from './support/found_town.js'
import { seedHouseholds } from './support/seed_households.js'
import { slowestStatement } from './support/slowest_statement.js'

const ROUNDS = 60

/** The pages on which a family spends its time; the same family, with the same file, in both towns. */
export const citizenPages: Benchmark = {
  name: 'citizen-pages',
  description:
    "a citizen's home, the save of a step of his form (by the button, and by itself while he types) and his documents, in a town with 300,000 households, in ms; " +
    'floor: the same page in the demo town, ratio at most 1.5 wanted; then the slowest of their statements, with its plan',
  minutes: 20,
  async run() {
    const figures: Figure[] = []
    for (const kind of DATABASE_KINDS) figures.push(...(await measure(kind)))
    return figures
  },
}

async function measure(kind: DatabaseKind): Promise<Figure[]> {
  const small = await foundTown(kind, 'citizen')
  const full = await foundTown(kind, 'citizen', seedHouseholds)
  const ours = await familyPages(full.client)
  const floors = await familyPages(small.client)

  const figures: Figure[] = []
  for (const [name, page] of Object.entries(ours)) {
    const [value, floor] = await timeInTurn([page, floors[name]], ROUNDS)
    figures.push({
      name: `${name}:${kind}`,
      value,
      unit: 'ms',
      floor,
      floor_name: 'the same page in the demo town',
      ratio: value / floor,
    })
  }
  const slowest = await slowestStatement(
    'citizen-pages-slowest-statement',
    full.database,
    'time_pages'
  )
  return [...figures, slowest]
}
