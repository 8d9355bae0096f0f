import type { BenchDatabase } from './bench_database.js'
import { insertRequests } from './request_rows.js'

/**
 * Fills the first town of a migrated and seeded database with `count` plausible
 * requests. Indexes are made again afterwards, which is faster than keeping
 * them up row by row.
 */
export async function seedRequests(database: BenchDatabase, count: number): Promise<void> {
  const isPostgres = database.kind === 'pg'
  const indexes = await database.all(isPostgres ? POSTGRES_INDEXES : SQLITE_INDEXES)
  for (const setting of isPostgres ? POSTGRES_HASTE : SQLITE_HASTE) await database.run(setting)

  for (const { name } of indexes) await database.run(`drop index ${name}`)
  await database.run(insertRequests(database.sql, count))
  for (const { sql } of indexes) await database.run(String(sql))

  await database.run(
    `update number_sequences set value = ${100_000 + count} where name = 'request'`
  )
  if (isPostgres) await database.run('vacuum analyze')
}

/** Nobody else is connected, and a seed that is interrupted is thrown away. */
const POSTGRES_HASTE = ["set maintenance_work_mem = '256MB'", "set work_mem = '64MB'"]
const SQLITE_HASTE = ['pragma synchronous = off', 'pragma cache_size = -262144']

/** Constraints keep theirs. */
const POSTGRES_INDEXES = `
  select indexname as name, indexdef as sql from pg_indexes
  where tablename = 'service_requests' and indexname not in (select conname from pg_constraint)`
const SQLITE_INDEXES = `
  select name, sql from sqlite_master
  where type = 'index' and tbl_name = 'service_requests' and sql is not null`
