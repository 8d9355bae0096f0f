import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { type Row } from './bench_database.js'

/**
 * A process of its own, on the database of its environment: runs the searches
 * given as JSON (name → query of the address) as an agent of the first town does, and prints as JSON the
 * slowest statement of all, with its plan.
 */
const ROUNDS = 3
const APP_ROOT = new URL('../../', import.meta.url)

interface Statement {
  search: string
  sql: string
  bindings: unknown[]
  ms: number
}

interface QueryEvent {
  sql: string
  bindings?: unknown[]
  duration?: [seconds: number, nanoseconds: number]
}

const app = new Ignitor(APP_ROOT, { importer: (path) => import(path) })
  .tap((application) => {
    application.booting(async () => {
      await import('#start/env')
    })
  })
  .createApp('console')
await app.init()
await app.boot()
await app.start(async () => {
  const searches = JSON.parse(process.argv[2]) as Record<string, string>
  const slowest = await slowestOf(searches)
  process.stdout.write(JSON.stringify({ ...slowest, plan: await planOf(slowest) }))
})
await app.terminate()
process.exit(0)

async function slowestOf(searches: Record<string, string>): Promise<Statement> {
  const { run, watch } = await agentAtWork()
  const statements: Statement[] = []
  for (const [search, query] of Object.entries(searches)) {
    await run(query)
    const rounds: QueryEvent[][] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await watch(() => run(query)))
    const [first, ...others] = rounds
    for (const [place, { sql, bindings = [] }] of first.entries()) {
      const times = [first, ...others].map((each) => milliseconds(each[place]))
      statements.push({ search, sql, bindings, ms: Math.min(...times) })
    }
  }
  return statements.sort((a, b) => b.ms - a.ms)[0]
}

/** « agent.demo », and an eye on what the database is asked. */
async function agentAtWork() {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { default: emitter } = await import('@adonisjs/core/services/emitter')
  const { default: Authority } = await import('#authorities/models/authority')
  const { default: AuthorityHost } = await import('#authorities/models/authority_host')
  const { runForAuthority } = await import('#authorities/tenancy')
  const { default: AgentAccount } = await import('#accounts/models/agent_account')
  const { agentRights } = await import('#accounts/queries/agent_rights')
  const { searchOfQuery } = await import('#back_office/carried_search')
  const { criteriaOf } = await import('#back_office/view_models/search_address')
  const { searchRequests } = await import('#requests/queries/search_requests')

  const name = db.primaryConnectionName
  const node = db.manager.get(name)
  if (!node) throw new Error(`No connection named ${name}`)
  db.manager.patch(name, { ...node.config, debug: true })
  const { authorityId } = await AuthorityHost.findByOrFail('host', 'localhost')
  const authority = await Authority.findOrFail(authorityId)
  const rights = await runForAuthority(authority, async () =>
    agentRights(await AgentAccount.findByOrFail('login', 'agent.demo'))
  )

  let seen: QueryEvent[] = []
  emitter.on('db:query', (query: QueryEvent) => void seen.push(query))
  return {
    run: (query: string) =>
      runForAuthority(authority, async () => {
        const search = await searchOfQuery(query)
        if (!search) throw new Error(`No search: ${query}`)
        await searchRequests(rights, criteriaOf(search))
      }),
    watch: async (work: () => Promise<void>) => {
      seen = []
      await work()
      return seen
    },
  }
}

function milliseconds({ duration: [seconds, nanoseconds] = [0, 0] }: QueryEvent): number {
  return seconds * 1000 + nanoseconds / 1e6
}

async function planOf({ sql, bindings }: Statement): Promise<string> {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const isPostgres = db.connection().dialect.name === 'postgres'
  const explain = isPostgres ? 'explain (analyze, buffers, costs off)' : 'explain query plan'
  const answer: unknown = await db.rawQuery(`${explain} ${sql}`, bindings as string[])
  const rows = isPostgres ? (answer as { rows: Row[] }).rows : (answer as Row[])
  return rows.map((row) => String(row['QUERY PLAN'] ?? row.detail)).join('\n')
}
