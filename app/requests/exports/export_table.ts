import type { AgentRights } from '#accounts/queries/agent_rights'
import type { Table, TableCell } from '#shared/tables/table'
import { exportNames } from '#requests/exports/export_names'
import { COLUMNS, EXPORTED_COLUMNS, exportedLine } from '#requests/exports/exported_columns'
import type { RequestCriteria } from '#requests/queries/request_criteria'
import { searchedList } from '#requests/queries/request_list'
import { walkList } from '#requests/queries/walk_list'

interface Question {
  /** Asked for before each stretch: a right that is withdrawn meanwhile stops the export there. */
  rights: () => Promise<AgentRights>
  criteria: RequestCriteria
  /** Told how many lines were written so far, after each stretch. */
  onStretch: (done: number) => Promise<void>
}

/** The result of a search as a table, in the order of the search. */
export function exportTable(question: Question): Table {
  return { title: 'Demandes', columns: COLUMNS, rows: lines(question) }
}

async function* lines({ rights, criteria, onStretch }: Question): AsyncGenerator<TableCell[]> {
  const names = await exportNames()
  let done = 0
  for await (const stretch of walkList(rights, searchedList(criteria), EXPORTED_COLUMNS)) {
    for (const row of stretch) yield exportedLine(row, names)
    done += stretch.length
    await onStretch(done)
  }
}
