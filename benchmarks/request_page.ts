import type { Benchmark, Figure } from './benchmark.js'
import { timeInTurn } from './benchmark.js'
import { DATABASE_KINDS, type DatabaseKind } from './support/databases.js'
import { townsOn, type BenchTown } from './support/towns.js'

const ROUNDS = 60
const FLOOR = 'the same with ten thousand requests'

/** The page that agents spend their day on, and what they do there most. */
export const requestPage: Benchmark = {
  name: 'request-page',
  description:
    'the page of a request, and a transition on it, in a town with a million requests, in ms; floor: the same with ten thousand; ratio at most 1.5 wanted',
  minutes: 20,
  async run() {
    const figures: Figure[] = []
    for (const kind of DATABASE_KINDS) figures.push(...(await measure(kind)))
    return figures
  },
}

async function measure(kind: DatabaseKind): Promise<Figure[]> {
  const { full, small } = await townsOn(kind)
  const towns = [full, small]
  const pages = await timeInTurn(await Promise.all(towns.map(pageOf)), ROUNDS)
  const transitions = await timeInTurn(await Promise.all(towns.map(transitionsOf)), ROUNDS)
  return [figure(`request-page:${kind}`, pages), figure(`transition:${kind}`, transitions)]
}

function figure(name: string, [value, floor]: number[]): Figure {
  return { name, value, unit: 'ms', floor, floor_name: FLOOR, ratio: value / floor }
}

/** A canteen registration with its documents, opened by an agent. */
async function pageOf({ client, database }: BenchTown): Promise<() => Promise<void>> {
  const [{ number }] = await database.all(`
    select request.number as number from service_requests request
    where request.number is not null and request.teleservice_id = 'school_canteen_registration'
      and request.state = 'pending'
      and exists (select 1 from request_documents own where own.request_id = request.id)
    limit 1`)
  return async () => {
    const { status } = await client.get(`/backoffice/demandes/${number}`)
    if (status !== 200) throw new Error(`Request ${number} answered ${status}`)
  }
}

/** « Incomplet », then « complet », then « incomplet »: each with its history row, its clock and its mail. */
async function transitionsOf({ client, database }: BenchTown): Promise<() => Promise<void>> {
  const own = `select number, version, state from service_requests
    where household_id is not null and teleservice_id = 'technical_intervention'
      and state in ('pending', 'in_progress') and number is not null order by number limit 1`
  const [request] = await database.all(own)
  const path = `/backoffice/demandes/${request.number}`
  const token = await client.csrf(path)
  let version = Number(request.version)
  let isIncomplete = false
  return async () => {
    const transition = isIncomplete ? 'mark_complete' : 'mark_incomplete'
    const { status } = await client.post(`${path}/transitions`, {
      _csrf: token,
      transition,
      version: String(version),
      reason: 'Il manque une précision.',
    })
    if (status !== 303) throw new Error(`${transition} on ${request.number} answered ${status}`)
    isIncomplete = !isIncomplete
    version += 1
  }
}
