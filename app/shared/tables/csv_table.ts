import { frenchDay } from '#shared/french_formats'
import type { Table, TableCell, TableColumn } from '#shared/tables/table'

export const CSV_TYPE = 'text/csv; charset=utf-8'

/** Without it, Excel reads accents in the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet would take for a formula (OWASP, « CSV injection »), full-width forms included. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/**
 * A table as a French Excel opens it on a double click: UTF-8 with its mark,
 * semicolons, `31/12/2026`, lines that end in CRLF. A text that could be a formula gets
 * an apostrophe before it, which spreadsheets show as text.
 */
export async function* csvTable({ columns, rows }: Table): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ label }) => csvText(label)))
  for await (const row of rows) {
    yield csvLine(row.map((cell, index) => csvCell(cell, columns[index])))
  }
}

function csvLine(cells: string[]): string {
  return `${cells.join(';')}\r\n`
}

function csvCell(cell: TableCell, { type }: TableColumn): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return type === 'day' ? frenchDay(cell) : csvText(cell)
}

function csvText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
