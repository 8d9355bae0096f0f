import type { Row } from './bench_database.js'

const ROUNDS = 3

/** A statement that the database was asked while a work was done. */
export interface Statement {
  work: string
  sql: string
  bindings: unknown[]
  ms: number
}

interface QueryEvent {
  sql: string
  bindings?: unknown[]
  duration?: [seconds: number, nanoseconds: number]
}

/**
 * Does these works a few times in the application that runs in this process, and prints as JSON
 * the slowest of all their statements, each at its best, with its plan.
 */
export async function printSlowest(works: Record<string, () => Promise<void>>): Promise<void> {
  const statements = await statementsOf(works)
  const [slowest] = statements.sort((a, b) => b.ms - a.ms)
  process.stdout.write(JSON.stringify({ ...slowest, plan: await planOf(slowest) }))
}

async function statementsOf(works: Record<string, () => Promise<void>>): Promise<Statement[]> {
  const watch = await startWatching()
  const statements: Statement[] = []
  for (const [work, run] of Object.entries(works)) {
    await run()
    const rounds: QueryEvent[][] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await watch(run))
    for (const [place, { sql, bindings = [] }] of rounds[0].entries()) {
      const same = rounds.map((each) => each[place]).filter((query) => query?.sql === sql)
      statements.push({ work, sql, bindings, ms: Math.min(...same.map(milliseconds)) })
    }
  }
  return statements
}

/** An eye on what the database is asked. */
async function startWatching() {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { default: emitter } = await import('@adonisjs/core/services/emitter')
  const name = db.primaryConnectionName
  const node = db.manager.get(name)
  if (!node) throw new Error(`No connection named ${name}`)
  db.manager.patch(name, { ...node.config, debug: true })

  let seen: QueryEvent[] = []
  emitter.on('db:query', (query: QueryEvent) => void seen.push(query))
  return async (work: () => Promise<void>) => {
    seen = []
    await work()
    return seen
  }
}

function milliseconds({ duration: [seconds, nanoseconds] = [0, 0] }: QueryEvent): number {
  return seconds * 1000 + nanoseconds / 1e6
}

/** What only reads is run again for it. */
async function planOf({ sql, bindings }: Statement): Promise<string> {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const isPostgres = db.connection().dialect.name === 'postgres'
  const analysed = sql.startsWith('select') ? 'analyze, buffers, ' : ''
  const explain = isPostgres ? `explain (${analysed}costs off)` : 'explain query plan'
  const answer: unknown = await db.rawQuery(`${explain} ${sql}`, bindings as string[])
  const rows = isPostgres ? (answer as { rows: Row[] }).rows : (answer as Row[])
  return rows.map((row) => String(row['QUERY PLAN'] ?? row.detail)).join('\n')
}
