import type { Figure } from '../benchmark.js'
import { timeInTurn } from '../benchmark.js'
import { DATABASE_KINDS } from './databases.js'
import type { SessionClient } from './session_client.js'
import { townsOn, type Towns } from './towns.js'

const ROUNDS = 60

/**
 * Back-office pages in a town with a million requests and in an empty one, in
 * turn, on both databases: ratio = full ÷ empty, in time.
 *
 * @param pages their addresses, by the name of the figure
 */
export async function comparePages(pages: Record<string, string>): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const kind of DATABASE_KINDS) {
    const towns = await townsOn(kind)
    for (const [name, path] of Object.entries(pages))
      figures.push(await compare(`${name}:${kind}`, path, towns))
  }
  return figures
}

async function compare(name: string, path: string, { full, empty }: Towns): Promise<Figure> {
  const [value, floor] = await timeInTurn([() => open(full, path), () => open(empty, path)], ROUNDS)
  return {
    name,
    value,
    unit: 'ms',
    floor,
    floor_name: 'the same page in an empty town',
    ratio: value / floor,
  }
}

async function open(client: SessionClient, path: string): Promise<void> {
  const { status } = await client.get(path)
  if (status !== 200) throw new Error(`${path} answered ${status}`)
}
