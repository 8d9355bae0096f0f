import db from '@adonisjs/lucid/services/db'
import type { Rows } from '#authorities/queries/read_page'
import { currentAuthorityId } from '#authorities/tenancy'
import type { AgentRights } from '#accounts/queries/agent_rights'

/** The requests that a question may touch. */
export interface RequestScope {
  /** `null`: every teleservice of the town, so that no filter is needed. */
  teleserviceIds: readonly string[] | null
}

/** What an agent may read, narrowed to a category or a teleservice; what is not his gives nothing. */
export function scopeOf(
  rights: AgentRights,
  { categoryId, teleserviceId }: { categoryId?: string; teleserviceId?: string } = {}
): RequestScope {
  if (rights.all && !categoryId && !teleserviceId) return { teleserviceIds: null }
  const readable = categoryId
    ? rights.teleserviceIdsIn(categoryId)
    : rights.teleserviceIdsFor('read')
  return {
    teleserviceIds: teleserviceId ? readable.filter((id) => id === teleserviceId) : readable,
  }
}

export function isEmpty(scope: RequestScope): boolean {
  return scope.teleserviceIds?.length === 0
}

/**
 * The rows of a scope, shaped by the caller (columns, filters, order, limit).
 *
 * A filter `teleservice_id in (…)` would make the database read and sort all
 * the rows of a large town before it shows fifteen of them. Each teleservice
 * is therefore asked apart, where an index gives its first rows in order, and
 * the caller orders and limits their union once more.
 */
export function rowsByTeleservice(scope: RequestScope, shape: (rows: Rows) => Rows): Rows {
  if (scope.teleserviceIds === null) return db.from(shape(everyRow()).as('found'))

  const [first = everyRow().whereRaw('1 = 0'), ...others] = scope.teleserviceIds.map((id) =>
    db.from(shape(everyRow().where('teleservice_id', id)).as('branch'))
  )
  return db.from(others.length > 0 ? first.unionAll(others).as('found') : first.as('found'))
}

/** The same where another column is more selective than the teleservice: one question, rights as a filter. */
export function rowsTogether(scope: RequestScope, shape: (rows: Rows) => Rows): Rows {
  return db.from(shape(readableRows(scope)).as('found'))
}

/**
 * The same where a criterion leaves few rows: they are picked first, then
 * sorted. Left alone, a database may walk the index of the sort and test a
 * million rows to find those few.
 */
export function rowsPicked(
  scope: RequestScope,
  pick: (rows: Rows) => Rows,
  shape: (rows: Rows) => Rows
): Rows {
  const picked = db
    .query()
    .withMaterialized('picked', pick(readableRows(scope)))
    .from('picked')
  return db.from(shape(picked).as('found'))
}

function readableRows({ teleserviceIds }: RequestScope): Rows {
  const rows = everyRow()
  return teleserviceIds === null ? rows : rows.whereIn('teleservice_id', [...teleserviceIds])
}

function everyRow(): Rows {
  return db.from('service_requests').where('authority_id', currentAuthorityId())
}
