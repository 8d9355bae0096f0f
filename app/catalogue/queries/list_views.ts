import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ListEntryView, ListView } from '#kernel/forms/list_view'
import { currentAuthorityId } from '#authorities/tenancy'

/** An entry beside its list; a list without entries gives one row without entry. */
interface EntryRow {
  list_key: string
  list_label: string
  display: ListView['display']
  id: string | null
  parent_id: string | null
  key: string
  label: string
  message: string | null
  /** SQLite has no booleans. */
  retired: boolean | number
}

/** The town's own places, which every form may name. */
const PLACES: ListView[] = [
  { key: 'schools', label: 'Écoles', display: 'dropdown', entries: [] },
  { key: 'leisure_centres', label: 'Centres de loisirs', display: 'dropdown', entries: [] },
]

/** One question, since every step and every submission asks it. */
const ENTRIES = `
  select list.key as list_key, list.label as list_label, list.display, entry.id, entry.parent_id, entry.key,
    entry.label as label, entry.message, entry.retired_at is not null as retired, entry.position as position
  from parameter_lists list
  left join parameter_entries entry on entry.authority_id = list.authority_id and entry.list_id = list.id
  where list.authority_id = ? and list.teleservice_id = ?
  union all
  select '/schools', '', '', id, null, key, name, null, not active, 0 from schools where authority_id = ?
  union all
  select '/leisure_centres', '', '', id, null, key, name, null, not active, 0 from leisure_centres where authority_id = ?
  order by list_key, position, label`

/** The lists that a teleservice's form may name: its own, and the town's schools and leisure centres. */
export async function listViews(
  teleserviceId: string,
  trx?: TransactionClientContract
): Promise<ListView[]> {
  const authorityId = currentAuthorityId()
  const bindings = [authorityId, teleserviceId, authorityId, authorityId]
  const result = await (trx ?? db).rawQuery(ENTRIES, bindings)
  const rows: EntryRow[] = Array.isArray(result) ? result : result.rows

  const byList = Map.groupBy(rows, (row) => row.list_key)
  const places = PLACES.map((place) => ({
    ...place,
    entries: tree(byList.get(`/${place.key}`) ?? [], null),
  }))
  const own = [...byList]
    .filter(([key]) => !key.startsWith('/'))
    .map(([key, entries]) => ({
      key,
      label: entries[0].list_label,
      display: entries[0].display,
      entries: tree(entries, null),
    }))
  return [...own, ...places]
}

function tree(rows: EntryRow[], parentId: string | null): ListEntryView[] {
  return rows
    .filter(({ id, parent_id: parent }) => id !== null && parent === parentId)
    .map(({ id, key, label, message, retired }) => ({
      key,
      label,
      ...(message ? { message } : {}),
      retired: Boolean(retired),
      children: tree(rows, id),
    }))
}
