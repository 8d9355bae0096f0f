import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { onCleanUp } from './clean_up.js'
import type { BenchDatabase, Row, SqliteDriver } from './bench_database.js'

export const DATABASE_KINDS = ['pg', 'sqlite'] as const
export type DatabaseKind = (typeof DATABASE_KINDS)[number]

/** A database without any table, gone at the end of the benchmarks. */
export async function freshDatabase(kind: DatabaseKind): Promise<BenchDatabase> {
  return kind === 'pg' ? freshPostgres() : freshSqlite()
}

let count = 0

/** In the durable PostgreSQL of BENCH_PG_URL. */
async function freshPostgres(): Promise<BenchDatabase> {
  const name = `capdemat_bench_${process.pid}_${(count += 1)}`
  await maintain(`create database ${name}`)
  const url = new URL(process.env.BENCH_PG_URL as string)
  url.pathname = `/${name}`

  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  onCleanUp(async () => {
    await client.end()
    await maintain(`drop database ${name} with (force)`)
  })
  return {
    kind: 'pg',
    env: { DB_CONNECTION: 'pg', DATABASE_URL: url.toString(), STORAGE_DIR: makeFolder() },
    sql: {
      uuid: 'gen_random_uuid()',
      instantBefore: (seconds) =>
        `to_char((now() - (${seconds}) * interval '1 second') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      dayAfter: (seconds, days) =>
        `cast(now() - (${seconds}) * interval '1 second' + interval '${days} days' as date)`,
    },
    all: async (sql) => (await client.query(sql)).rows,
    run: async (sql) => void (await client.query(sql)),
  }
}

async function maintain(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.BENCH_PG_URL })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A file; the application sets its journal when it first opens it. */
function freshSqlite(): BenchDatabase {
  const Database = createRequire(import.meta.url)('better-sqlite3') as SqliteDriver
  const folder = makeFolder()
  const file = join(folder, 'bench.sqlite')
  const handle = new Database(file)
  handle.pragma('busy_timeout = 5000')
  onCleanUp(() => handle.close())
  const parts = [4, 2, 2, 2, 6].map((bytes) => `hex(randomblob(${bytes}))`)
  return {
    kind: 'sqlite',
    env: { DB_CONNECTION: 'sqlite', SQLITE_FILE: file, STORAGE_DIR: folder },
    sql: {
      uuid: `lower(${parts.join(" || '-' || ")})`,
      instantBefore: (seconds) =>
        `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-' || (${seconds}) || ' seconds')`,
      dayAfter: (seconds, days) =>
        `date('now', '-' || (${seconds}) || ' seconds', '+${days} days')`,
    },
    all: async (sql) => handle.prepare(sql).all() as Row[],
    run: async (sql) => void handle.exec(sql),
  }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'capdemat-bench-'))
  onCleanUp(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
