import { isAbsolute } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'
import pg from 'pg'

const DATE_OID = 1082
const INT8_OID = 20
/** Days stay strings (`2026-09-01`): a Date would shift them with the time zone. */
pg.types.setTypeParser(DATE_OID, (value) => value)
pg.types.setTypeParser(INT8_OID, Number)

const sqliteFile = env.get('SQLITE_FILE', 'tmp/capdemat.sqlite')

interface SqliteConnection {
  pragma(statement: string): void
  prepare(sql: string): unknown
}

const KEPT_STATEMENTS = 500

/** Compiling a statement costs SQLite more than running it: the connection keeps those that it has seen. */
function keepStatements(connection: SqliteConnection) {
  const prepare = connection.prepare.bind(connection)
  const kept = new Map<string, unknown>()
  connection.prepare = (sql) => {
    const statement = kept.get(sql) ?? prepare(sql)
    if (kept.size >= KEPT_STATEMENTS) kept.clear()
    kept.set(sql, statement)
    return statement
  }
}

export default defineConfig({
  connection: env.get('DB_CONNECTION'),
  prettyPrintDebugQueries: false,
  connections: {
    sqlite: {
      client: 'better-sqlite3',
      connection: { filename: isAbsolute(sqliteFile) ? sqliteFile : app.makePath(sqliteFile) },
      useNullAsDefault: true,
      pool: {
        min: 1,
        max: 1,
        afterCreate(connection: SqliteConnection, done: () => void) {
          connection.pragma('journal_mode = WAL')
          connection.pragma('synchronous = FULL')
          connection.pragma('foreign_keys = ON')
          connection.pragma('busy_timeout = 5000')
          connection.pragma('cache_size = -65536')
          keepStatements(connection)
          done()
        },
      },
      migrations: { naturalSort: true, paths: ['database/migrations'] },
      schemaGeneration: { enabled: false },
    },
    pg: {
      client: 'pg',
      connection: { connectionString: env.get('DATABASE_URL', 'postgres://localhost/capdemat') },
      pool: { min: 0, max: env.get('DB_POOL', 10) },
      migrations: { naturalSort: true, paths: ['database/migrations'] },
      schemaGeneration: { enabled: false },
    },
  },
})
