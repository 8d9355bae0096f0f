import type { BenchDatabase } from './bench_database.js'
import { fillTables, gatherStatistics } from './fill_tables.js'
import {
  FIRST_NUMBER,
  HOUSEHOLDS,
  insertAccounts,
  insertDocumentPages,
  insertDocuments,
  insertHouseholds,
  insertIndividuals,
  insertNotes,
  insertRequestDocuments,
  TAKE_DRAFTS_BACK,
} from './household_rows.js'
import { seedRequests } from './seed_requests.js'

/**
 * Fills the first town of a migrated and seeded database with households and what a
 * citizen's pages read of theirs: people, accounts, requests, documents, conversations.
 */
export async function seedHouseholds(database: BenchDatabase): Promise<void> {
  const { sql } = database
  await fillTables(database, {
    households: insertHouseholds(sql),
    individuals: insertIndividuals(sql),
    citizen_accounts: insertAccounts(sql),
    documents: insertDocuments(sql),
    document_pages: insertDocumentPages(sql),
  })
  await database.run(
    `update number_sequences set value = ${FIRST_NUMBER + HOUSEHOLDS} where name = 'household'`
  )
  await seedRequests(database, HOUSEHOLDS)
  await database.run(TAKE_DRAFTS_BACK)
  await gatherStatistics(database, 'service_requests')
  await fillTables(database, {
    request_documents: insertRequestDocuments(sql),
    request_notes: insertNotes(sql),
  })
}
