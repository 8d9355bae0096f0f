/** A column of a table that people open in a spreadsheet. */
export interface TableColumn {
  label: string
  /** `day` cells are ISO days, which each format writes in its own way. */
  type: 'text' | 'integer' | 'day'
  /** In characters, where the format knows widths. */
  width: number
}

export type TableCell = string | number | null

/** Rows come one after the other: a table may be larger than memory. */
export interface Table {
  /** Names the sheet: at most 31 characters. */
  title: string
  columns: readonly TableColumn[]
  rows: AsyncIterable<readonly TableCell[]>
}
