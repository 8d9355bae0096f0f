import type { Benchmark, Figure } from './benchmark.js'
import { timeInTurn } from './benchmark.js'
import { DATABASE_KINDS, type DatabaseKind } from './support/databases.js'
import type { BenchTown } from './support/found_town.js'
import { townsOn } from './support/towns.js'

const ROUNDS = 60
const FLOOR = 'the same with ten thousand requests'

/** Really filed by a household of the first town: what is seeded has neither form nor history. */
const SENT_HERE = `household_id is not null and number is not null
  and authority_id = (select authority_id from authority_hosts where host = 'localhost')`

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
    select number from service_requests request where ${SENT_HERE}
      and teleservice_id = 'school_canteen_registration' and state = 'pending'
      and exists (select 1 from request_documents own where own.request_id = request.id)
    order by number limit 1`)
  return async () => {
    const { status } = await client.get(`/backoffice/demandes/${number}`)
    if (status !== 200) throw new Error(`Request ${number} answered ${status}`)
  }
}

/** « Incomplet », then « complet », then « incomplet »: each with its history row, its clock and its mail. */
async function transitionsOf({ client, database }: BenchTown): Promise<() => Promise<void>> {
  const [{ id, number }] = await database.all(`
    select id, number from service_requests request where ${SENT_HERE}
      and teleservice_id = 'technical_intervention' and state in ('pending', 'in_progress')
    order by number limit 1`)
  const path = `/backoffice/demandes/${number}`
  // Opening a request may take it up: its version is read afterwards.
  const token = await client.csrf(path)
  const [opened] = await database.all(`select version from service_requests where id = '${id}'`)
  let version = Number(opened.version)
  let isIncomplete = false
  return async () => {
    const transition = isIncomplete ? 'mark_complete' : 'mark_incomplete'
    const { status } = await client.post(`${path}/transitions`, {
      _csrf: token,
      transition,
      version: String(version),
      reason: 'Il manque une précision.',
    })
    if (status !== 303) throw new Error(`${transition} on ${number} answered ${status}`)
    isIncomplete = !isIncomplete
    version += 1
  }
}
