import { mkdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { type Group } from '@japa/runner/core'

/**
 * Gives every test of a group an empty database, cheaply: each runs in a
 * transaction that is rolled back. The server answers in the same process, so
 * requests see the same rows.
 *
 * On PostgreSQL an error inside a transaction spoils the rest of it: what is
 * expected to violate a constraint must run in its own `db.transaction`.
 * Parallel writers share one connection here: use `useTruncatedDatabase` for races.
 */
export function useDatabase(group: Group) {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
}

/**
 * Gives every test of a group an empty database whose writes are really
 * committed: for browsers, races and everything that happens after commit.
 */
export function useTruncatedDatabase(group: Group) {
  group.each.setup(() => emptyDatabase)
}

/** Deletes every row of every table, save the list of migrations. */
export async function emptyDatabase() {
  const table = connection().config.migrations?.tableName ?? 'adonis_schema'
  await db.connection().truncateAllTables([table, `${table}_versions`])
}

/**
 * Gives this run a SQLite file of its own, so that two runs never meet; child
 * processes find it in SQLITE_FILE. Does nothing on PostgreSQL.
 *
 * @returns a function that deletes the file
 */
export async function isolateSqlite() {
  const { config } = connection()
  if (config.client !== 'better-sqlite3') return () => {}
  const folder = resolve(app.makePath(), dirname(process.env.SQLITE_FILE ?? 'tmp/test/test.sqlite'))
  const filename = join(folder, `${process.pid}.sqlite`)
  await mkdir(folder, { recursive: true })
  process.env.SQLITE_FILE = filename
  db.manager.patch(db.primaryConnectionName, { ...config, connection: { filename } })
  return async () => {
    await db.manager.close(db.primaryConnectionName)
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(filename + suffix, { force: true })))
  }
}

/** Makes the schema anew in the database of this run. */
export async function migrateFresh() {
  refuseForeignDatabase()
  await db.connection().dropAllTables()
  await testUtils.db().migrate()
}

/** `sqlite` or `pg`: the database this run is about. */
export function databaseName() {
  return db.primaryConnectionName
}

/** A mistake in DATABASE_URL must not cost a town its data. */
function refuseForeignDatabase() {
  const url = process.env.DATABASE_URL
  if (databaseName() === 'sqlite' || (url && new URL(url).pathname.includes('test'))) return
  throw new Error(
    `Tests empty their database: its name must contain « test », which ${url} does not.`
  )
}

function connection() {
  const registered = db.manager.get(db.primaryConnectionName)
  if (registered) return registered
  throw new Error(`config/database.ts has no connection named ${db.primaryConnectionName}`)
}
