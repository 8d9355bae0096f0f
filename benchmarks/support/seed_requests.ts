import { createRequire } from 'node:module'
import pg from 'pg'
import type { BenchDatabase } from './databases.js'
import { insertRequests } from './request_rows.js'

/**
 * Fills the first town of a migrated and seeded database with `count` plausible
 * requests. Indexes are made again afterwards, which is faster than keeping
 * them up row by row.
 */
export async function seedRequests(database: BenchDatabase, count: number): Promise<void> {
  const store = database.kind === 'pg' ? await openPostgres(database) : openSqlite(database)
  const indexes = await store.indexes()
  for (const { name } of indexes) await store.run(`drop index ${name}`)
  await store.insert(count)
  for (const { sql } of indexes) await store.run(sql)
  await store.run(`update number_sequences set value = value + ${100_000 + count} where name = 'request'`)
  await store.finish()
}

interface Store {
  indexes(): Promise<{ name: string; sql: string }[]>
  run(sql: string): Promise<unknown>
  insert(count: number): Promise<unknown>
  finish(): Promise<void>
}

async function openPostgres({ env }: BenchDatabase): Promise<Store> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  await client.query("set maintenance_work_mem = '256MB'")
  return {
    async indexes() {
      const { rows } = await client.query(`
        select indexname as name, indexdef as sql from pg_indexes
        where tablename = 'service_requests'
          and indexname not in (select conname from pg_constraint)`)
      return rows
    },
    run: (sql) => client.query(sql),
    insert: (count) => client.query(insertRequests(POSTGRES, count)),
    async finish() {
      await client.query('vacuum analyze')
      await client.end()
    },
  }
}

const POSTGRES = {
  uuid: 'gen_random_uuid()',
  instantBefore: (seconds: string) =>
    `to_char((now() - ${seconds} * interval '1 second') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  dayAfter: (seconds: string, days: number) =>
    `cast(now() - ${seconds} * interval '1 second' + interval '${days} days' as date)`,
}

interface SqliteHandle {
  prepare(sql: string): { all(): { name: string; sql: string }[] }
  pragma(statement: string): void
  exec(sql: string): void
  close(): void
}

function openSqlite({ env }: BenchDatabase): Store {
  const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => SqliteHandle
  const handle = new Database(env.SQLITE_FILE)
  handle.pragma('synchronous = off')
  handle.pragma('cache_size = -262144')
  return {
    indexes: async () =>
      handle
        .prepare("select name, sql from sqlite_master where type = 'index' and tbl_name = 'service_requests' and sql is not null")
        .all(),
    run: async (sql) => handle.exec(sql),
    insert: async (count) => handle.exec(insertRequests(SQLITE, count)),
    finish: async () => handle.close(),
  }
}

const UUID_PARTS = [4, 2, 2, 2, 6].map((bytes) => `hex(randomblob(${bytes}))`)
const SQLITE = {
  uuid: `lower(${UUID_PARTS.join(" || '-' || ")})`,
  instantBefore: (seconds: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-' || (${seconds}) || ' seconds')`,
  dayAfter: (seconds: string, days: number) => `date('now', '-' || (${seconds}) || ' seconds', '+${days} days')`,
}
