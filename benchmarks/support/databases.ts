import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** An empty database for one benchmark, as the environment variables that lead to it. */
export interface BenchDatabase {
  kind: 'pg' | 'sqlite'
  env: Record<string, string>
}

let count = 0

export async function freshPostgres(): Promise<BenchDatabase> {
  const name = `capdemat_bench_${process.pid}_${(count += 1)}`
  const client = new pg.Client({ connectionString: process.env.BENCH_PG_URL })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(process.env.BENCH_PG_URL as string)
  url.pathname = `/${name}`
  return { kind: 'pg', env: { DB_CONNECTION: 'pg', DATABASE_URL: url.toString(), STORAGE_DIR: folder() } }
}

export function freshSqlite(): BenchDatabase {
  const directory = folder()
  return {
    kind: 'sqlite',
    env: { DB_CONNECTION: 'sqlite', SQLITE_FILE: join(directory, 'bench.sqlite'), STORAGE_DIR: directory },
  }
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'capdemat-bench-'))
}
