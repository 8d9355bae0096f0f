import { createRequire } from 'node:module'
import type { JsonSchema } from '#kernel/forms/json_schema'
import pg from 'pg'
import type { Row, SqliteDriver, SqliteStatement } from '../support/bench_database.js'
import type { Submission } from './submission.js'

interface FloorDatabase {
  /** The forms that requests are filed on. */
  forms(): Promise<{ hash: string; form: { schema: JsonSchema } }[]>
  run(submission: Submission): Promise<void>
}

const FORMS = 'select hash, form from form_snapshots'

/** The application's database, by its driver alone: as many connections and the same pragmas as in config/database.ts. */
export function openFloorDatabase(): Promise<FloorDatabase> | FloorDatabase {
  return process.env.DB_CONNECTION === 'pg' ? openPostgres() : openSqlite()
}

function openPostgres(): FloorDatabase {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
  const spelled = new Map<string, string>()
  const numbered = (sql: string) => {
    let place = 0
    const known =
      spelled.get(sql) ??
      sql.replace('/* for update */', 'for update').replace(/\?/g, () => `$${(place += 1)}`)
    spelled.set(sql, known)
    return known
  }
  return {
    forms: async () => (await pool.query(FORMS)).rows,
    async run(submission) {
      const client = await pool.connect()
      try {
        let step = submission.next()
        while (!step.done) {
          const { rows } = await client.query(numbered(step.value.sql), step.value.values)
          step = submission.next(rows)
        }
      } finally {
        client.release()
      }
    },
  }
}

function openSqlite(): FloorDatabase {
  const Database = createRequire(import.meta.url)('better-sqlite3') as SqliteDriver
  const handle = new Database(process.env.SQLITE_FILE as string)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 5000',
  ]) {
    handle.pragma(pragma)
  }
  const prepared = new Map<string, SqliteStatement>()
  const ask = (sql: string, values: unknown[]): Row[] => {
    const statement = prepared.get(sql) ?? handle.prepare(sql)
    prepared.set(sql, statement)
    if (statement.reader) return statement.all(...values)
    statement.run(...values)
    return []
  }
  return {
    forms: async () =>
      ask(FORMS, []).map(({ hash, form }) => ({
        hash: String(hash),
        form: JSON.parse(String(form)),
      })),
    async run(submission) {
      let step = submission.next()
      while (!step.done) step = submission.next(ask(step.value.sql, step.value.values))
    },
  }
}
