import type { BenchDatabase } from './bench_database.js'
import { fillTables } from './fill_tables.js'
import { insertRequests } from './request_rows.js'

/** Fills the first town of a migrated and seeded database with `count` plausible requests. */
export async function seedRequests(database: BenchDatabase, count: number): Promise<void> {
  await fillTables(database, { service_requests: insertRequests(database.sql, count) })
  await database.run(
    `update number_sequences set value = ${100_000 + count} where name = 'request'`
  )
}
