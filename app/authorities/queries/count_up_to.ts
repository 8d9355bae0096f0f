import db from '@adonisjs/lucid/services/db'
import type { Rows } from '#authorities/queries/read_page'

/** Beyond it, lists say « plus de 1 000 »: counting a million rows would cost more than showing fifteen. */
export const COUNT_LIMIT = 1000

/** How many rows there are, up to `limit`. */
export async function countUpTo(
  limit: number,
  rows: (shape: (rows: Rows) => Rows) => Rows,
  narrow: (rows: Rows) => Rows
): Promise<number> {
  const found = rows((branch) => narrow(branch.select('id')).limit(limit))
    .select('id')
    .limit(limit)
  const [{ total }] = await db.from(found.as('found')).count('* as total')
  return Number(total)
}
