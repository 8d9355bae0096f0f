import type { Content } from 'pdfmake/interfaces.js'
import { filingRows, under, type FilingRow } from '#letters/pdf/filing_rows'
import { mm, rule } from '#letters/pdf/page_style'

/** A title with its rule, listed in the outline of the document, and the rows under it; nothing without rows. */
export function titledSection(title: string, rows: FilingRow[]): Content[] {
  return rows.length > 0 ? under(sectionTitle(title), filingRows(rows)) : []
}

function sectionTitle(title: string): Content {
  return {
    margin: [0, mm(8), 0, 0],
    stack: [{ text: title, fontSize: 13, bold: true, outline: true, margin: [0, 0, 0, 2] }, rule()],
  }
}
