export type Row = Record<string, unknown>

/** An empty database for one benchmark. */
export interface BenchDatabase {
  kind: 'pg' | 'sqlite'
  /** The environment variables that lead the application to it. */
  env: Record<string, string>
  sql: Dialect
  all(sql: string): Promise<Row[]>
  run(sql: string): Promise<void>
}

/** What the two databases do not spell alike. */
export interface Dialect {
  uuid: string
  /** An instant as the application stores it, `seconds` (an SQL expression) before now. */
  instantBefore(seconds: string): string
  /** A day, `seconds` before now and `days` later. */
  dayAfter(seconds: string, days: number): string
}

/** better-sqlite3 ships no types. */
export type SqliteDriver = new (file: string) => SqliteHandle

export interface SqliteHandle {
  prepare(sql: string): SqliteStatement
  pragma(statement: string): void
  exec(sql: string): void
  close(): void
}

export interface SqliteStatement {
  /** Does it give rows? */
  reader: boolean
  run(...values: unknown[]): void
  get(...values: unknown[]): Row | undefined
  all(...values: unknown[]): Row[]
}
