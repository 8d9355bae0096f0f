import db from '@adonisjs/lucid/services/db'

/**
 * A column that SQLite – which keeps no statistics here – is not to look for an
 * index by: the plus sign changes nothing else. It would believe that a town has ten requests,
 * or that a letter begins ten names. PostgreSQL counts, and needs no such hint.
 */
export function offIndex(column: string): string {
  return db.connection().dialect.name === 'postgres' ? column : `+${column}`
}
