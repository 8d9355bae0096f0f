import type { Figure } from '../benchmark.js'
import { timeInTurn } from '../benchmark.js'
import { DATABASE_KINDS, type DatabaseKind } from './databases.js'
import type { BenchTown } from './found_town.js'
import { townsOn, type Towns } from './towns.js'

const ROUNDS = 60

/** Where a page is: in every town, or in each its own – what a town holds has other identifiers in the next. */
export type Address = string | Record<keyof Towns, string>

/**
 * Back-office pages in a town with a million requests, in an empty one and in
 * one with ten thousand, in turn, on both databases: what the requests cost
 * (ratio = full ÷ empty, in time), and how that grows (`:growth`, full ÷ ten thousand).
 *
 * @param pages their addresses, by the name of the figure
 */
export async function comparePages(
  pages: Record<string, string>,
  rounds = ROUNDS
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const kind of DATABASE_KINDS) {
    figures.push(...(await comparePagesOn(kind, await townsOn(kind), { pages, rounds })))
  }
  return figures
}

/** The same on one database. */
export async function comparePagesOn(
  kind: DatabaseKind,
  towns: Towns,
  { pages, rounds }: { pages: Record<string, Address>; rounds: number }
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, address] of Object.entries(pages)) {
    const works = (['full', 'small', 'empty'] as const).map((town) => {
      const path = typeof address === 'string' ? address : address[town]
      return () => open(towns[town], path)
    })
    const [value, few, floor] = await timeInTurn(works, rounds)
    const measured = { value, unit: 'ms' }
    figures.push(
      {
        ...measured,
        name: `${name}:${kind}`,
        floor,
        floor_name: 'the same page in an empty town',
        ratio: value / floor,
      },
      {
        ...measured,
        name: `${name}:${kind}:growth`,
        floor: few,
        floor_name: 'the same page with ten thousand requests',
        ratio: value / few,
      }
    )
  }
  return figures
}

async function open({ client }: BenchTown, path: string): Promise<void> {
  const { status } = await client.get(path)
  if (status !== 200) throw new Error(`${path} answered ${status}`)
}
