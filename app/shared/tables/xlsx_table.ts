import { writeXlsxStream, type CellValue } from 'hucre/xlsx'
import type { Table, TableCell, TableColumn } from '#shared/tables/table'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What XML cannot hold; the writer escapes control characters itself. */
const NO_CHARACTERS = /[\ufffe\uffff]/g

/**
 * A table as an Excel workbook, written while its rows come: days are days,
 * numbers numbers, and a text is never a formula, whatever it begins with. Beyond
 * Excel's limit of rows, it goes on in another sheet.
 */
export function xlsxTable({ title, columns, rows }: Table): ReadableStream<Uint8Array> {
  return writeXlsxStream(cells(rows, columns), {
    name: title,
    columns: columns.map(({ label, type, width }) => ({
      header: label,
      width,
      ...(type === 'day' && { numFmt: 'dd/mm/yyyy' }),
    })),
    freezePane: { rows: 1 },
    zip64: true,
  })
}

async function* cells(
  rows: Table['rows'],
  columns: readonly TableColumn[]
): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map((cell, index) => xlsxCell(cell, columns[index]))
}

function xlsxCell(cell: TableCell, { type }: TableColumn): CellValue {
  if (typeof cell !== 'string') return cell
  return type === 'day'
    ? new Date(`${cell}T00:00:00Z`)
    : cell.toWellFormed().replace(NO_CHARACTERS, '')
}
