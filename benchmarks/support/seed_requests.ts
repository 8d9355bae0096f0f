import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import pg from 'pg'
import type { BenchDatabase } from './databases.js'

const require = createRequire(import.meta.url)

/** Days from the oldest to the newest request of a seeded town. */
const SPREAD_DAYS = 1500
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v']
const TELESERVICES = ['school_canteen_registration', 'birth_details', 'technical_intervention']
/** A real town decides what it receives: one request in fifty waits. */
const STATES = [
  ...Array.from({ length: 40 }, () => 'archived'),
  ...Array.from({ length: 30 }, () => 'closed'),
  ...Array.from({ length: 12 }, () => 'notified'),
  ...Array.from({ length: 8 }, () => 'validated'),
  ...Array.from({ length: 5 }, () => 'rejected'),
  'pending', 'pending', 'in_progress', 'complete', 'incomplete',
]

const COLUMNS = [
  'id', 'authority_id', 'number', 'teleservice_id', 'form_hash', 'requester_name', 'requester_search',
  'subject_name', 'subject_search', 'household_number', 'state', 'data_state', 'data', 'last_agent_id',
  'last_agent_name', 'version', 'created_at', 'updated_at', 'submitted_at', 'alert_on', 'due_on',
] as const

/** Fills the first town of a migrated and seeded database with `count` plausible requests, and analyses it. */
export async function seedRequests(database: BenchDatabase, count: number): Promise<void> {
  const store = database.kind === 'pg' ? await openPostgres(database) : openSqlite(database)
  const { authorityId, agentId } = await store.identity()
  const BATCH = 2000
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start) }, (_, index) =>
      row(start + index, count, authorityId, agentId)
    )
    await store.insert(rows)
  }
  await store.finish(count)
}

type Value = string | number | null

function row(index: number, count: number, authorityId: string, agentId: string): Value[] {
  const submitted = new Date(Date.now() - ((count - index) / count) * SPREAD_DAYS * 86_400_000)
  const state = STATES[(index * 7919) % STATES.length]
  const open = ['pending', 'in_progress', 'complete', 'incomplete'].includes(state)
  const [last, first] = [word(index * 31, 8), word(index * 17 + 5, 6)]
  const at = submitted.toISOString()
  return [
    randomUUID(), authorityId, index + 1000, TELESERVICES[index % 3], 'none',
    `${first} ${last}`, `${last} ${first}`, `${first} ${last}`, `${last} ${first}`,
    index % 300_000, state, 'pending', '{}', index % 4 === 0 ? agentId : null, index % 4 === 0 ? 'Nadia Lefèvre' : null,
    1, at, at, at, open ? day(submitted, 10) : null, open ? day(submitted, 14) : null,
  ]
}

function word(seed: number, length: number): string {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return LETTERS[state % LETTERS.length]
  }).join('')
}

function day(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

interface Store {
  identity(): Promise<{ authorityId: string; agentId: string }>
  insert(rows: Value[][]): Promise<void>
  finish(count: number): Promise<void>
}

const IDENTITY = `select a.id as "authorityId", g.id as "agentId" from authorities a
  join authority_hosts h on h.authority_id = a.id and h.host = 'localhost'
  join agent_accounts g on g.authority_id = a.id and g.login = 'agent.demo'`

const SEQUENCE = "update number_sequences set value = value + 1000000 where name = 'request'"

async function openPostgres({ env }: BenchDatabase): Promise<Store> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  return {
    identity: async () => (await client.query(IDENTITY)).rows[0],
    async insert(rows) {
      const columns = COLUMNS.map((_, column) => rows.map((values) => values[column]))
      const casts = COLUMNS.map((name, index) => `$${index + 1}::${pgType(name)}[]`)
      await client.query(
        `insert into service_requests (${COLUMNS.join(', ')}) select * from unnest(${casts.join(', ')})`,
        columns
      )
    },
    async finish() {
      await client.query(SEQUENCE)
      await client.query('vacuum analyze')
      await client.end()
    },
  }
}

function pgType(column: (typeof COLUMNS)[number]): string {
  if (['id', 'authority_id', 'last_agent_id'].includes(column)) return 'uuid'
  if (['number', 'household_number', 'version'].includes(column)) return 'int'
  if (column === 'data') return 'jsonb'
  return column.endsWith('_on') ? 'date' : 'text'
}

interface SqliteHandle {
  prepare(sql: string): { run(...values: Value[]): void; get(): { authorityId: string; agentId: string } }
  transaction(work: () => void): () => void
  exec(sql: string): void
  close(): void
}

function openSqlite({ env }: BenchDatabase): Store {
  const Database = require('better-sqlite3') as new (file: string) => SqliteHandle
  const handle = new Database(env.SQLITE_FILE)
  const insert = handle.prepare(
    `insert into service_requests (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`
  )
  return {
    identity: async () => handle.prepare(IDENTITY).get(),
    async insert(rows) {
      handle.transaction(() => rows.forEach((values) => insert.run(...values)))()
    },
    async finish() {
      handle.exec(SEQUENCE)
      handle.exec('analyze')
      handle.close()
    },
  }
}
