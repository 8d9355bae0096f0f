import db from '@adonisjs/lucid/services/db'

export interface Statement {
  sql: string
  bindings: unknown[]
}

/** What the database is asked while `work` runs, in its order. */
export async function statementsOf(work: () => PromiseLike<unknown>): Promise<Statement[]> {
  const client = db.manager.get(db.primaryConnectionName)?.connection?.client
  const statements: Statement[] = []
  const note = ({ sql, bindings = [] }: Statement) => void statements.push({ sql, bindings })
  client?.on('query', note)
  try {
    await work()
  } finally {
    client?.removeListener('query', note)
  }
  return statements
}
