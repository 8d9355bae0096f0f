import type { BenchDatabase } from './bench_database.js'

/** Nobody else is connected, and a seed that is interrupted is thrown away. */
const POSTGRES_HASTE = ["set maintenance_work_mem = '256MB'", "set work_mem = '64MB'"]
const SQLITE_HASTE = [
  'pragma synchronous = off',
  'pragma cache_size = -262144',
  'pragma foreign_keys = off',
]

/**
 * Fills tables by statements that need none of their indexes, which are made
 * again afterwards: that is faster than keeping them up row by row.
 */
export async function fillTables(
  database: BenchDatabase,
  rows: Record<string, string>
): Promise<void> {
  const isPostgres = database.kind === 'pg'
  for (const setting of isPostgres ? POSTGRES_HASTE : SQLITE_HASTE) await database.run(setting)
  for (const [table, statement] of Object.entries(rows)) {
    const indexes = await database.all(isPostgres ? postgresIndexes(table) : sqliteIndexes(table))
    for (const { name } of indexes) await database.run(`drop index ${name}`)
    await database.run(statement)
    for (const { sql } of indexes) await database.run(String(sql))
    await gatherStatistics(database, table)
  }
}

/** What PostgreSQL would find out by itself in time; SQLite is measured without statistics, as it runs. */
export async function gatherStatistics({ kind, run }: BenchDatabase, table: string): Promise<void> {
  if (kind === 'pg') await run(`vacuum analyze ${table}`)
}

/** Constraints keep theirs. */
function postgresIndexes(table: string): string {
  return `
    select indexname as name, indexdef as sql from pg_indexes
    where tablename = '${table}' and indexname not in (select conname from pg_constraint)`
}

function sqliteIndexes(table: string): string {
  return `
    select name, sql from sqlite_master
    where type = 'index' and tbl_name = '${table}' and sql is not null`
}
