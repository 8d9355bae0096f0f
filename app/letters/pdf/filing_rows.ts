import type { Content, CustomTableLayout } from 'pdfmake/interfaces.js'
import { CONTENT_WIDTH, GREY, HAIRLINE, mm, rule } from '#letters/pdf/page_style'

/** One answer of a form, or a group of answers, as the kernel describes a filing. */
export interface FilingRow {
  label: string
  /** Already in French; `null` when nothing was answered. */
  value: string | null
  /** Answers grouped under this label. */
  children?: FilingRow[]
  /** A repeated group: the answers of each of its entries. */
  items?: FilingRow[][]
}

const LABEL_WIDTH = mm(62)
const INDENT = mm(5)

/** A longer answer takes the whole width, under its label, and may run over pages. */
const LONG_ANSWER = 500
const MANY_LINES = 10

/** A longer word is wider than its column: it is cut rather than lost in the margin. */
const LONG_WORD = 46

/** An entry of a repeated group stays in one piece up to about half a page. */
const SHORT_ENTRY_LINES = 18

/** Rows of label and value, one under the other, groups indented under their label. */
export function filingRows(rows: FilingRow[], depth = 0): Content[] {
  return rows.flatMap((row) => {
    if (row.items?.length) return under(groupLabel(row.label, depth), entries(row.items, depth + 1))
    if (row.children?.length)
      return under(groupLabel(row.label, depth), filingRows(row.children, depth + 1))
    if (row.items) return [shortAnswer({ label: row.label, value: 'Aucun élément' }, depth)]
    return isLong(row.value) ? longAnswer(row.label, row.value, depth) : [shortAnswer(row, depth)]
  })
}

/** A heading is never the last thing on a page. */
export function under(heading: Content, [first, ...others]: Content[]): Content[] {
  return [
    { unbreakable: true, stack: first === undefined ? [heading] : [heading, first] },
    ...others,
  ]
}

function entries(items: FilingRow[][], depth: number): Content[] {
  return items.flatMap((rows, index): Content[] => {
    const rank = { text: `N°\u00a0${index + 1}`, fontSize: 9, bold: true, color: GREY }
    const content = under({ ...rank, margin: [depth * INDENT, 8, 0, 0] }, filingRows(rows, depth))
    return isShortEntry(rows) ? [{ unbreakable: true, stack: content }] : content
  })
}

function isShortEntry(rows: FilingRow[]): boolean {
  const lines = rows.reduce(
    (sum, { label, value }) => sum + linesOf(label) + linesOf(value ?? ''),
    0
  )
  return (
    lines <= SHORT_ENTRY_LINES &&
    rows.every(({ value, children, items }) => !children && !items && !isLong(value))
  )
}

/** A generous count of the lines that a text takes in its column. */
function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 35), 0)
}

function groupLabel(label: string, depth: number): Content {
  return { text: label, bold: true, margin: [depth * INDENT, 9, 0, 2] }
}

/** One table a row: a row stays in one piece, and a page may end after any of them. */
function shortAnswer({ label, value }: FilingRow, depth: number): Content {
  const answer: Content = value?.trim()
    ? { text: value, wordBreak: breaking(value) }
    : { text: 'Non renseigné', color: GREY }
  return {
    unbreakable: true,
    margin: [depth * INDENT, 0, 0, 0],
    layout: UNDERLINED,
    table: {
      widths: [Math.max(mm(25), LABEL_WIDTH - depth * INDENT), '*'],
      body: [[{ text: label, color: GREY, fontSize: 9.5, margin: [0, 0.9, 0, 0] }, answer]],
    },
  }
}

function longAnswer(label: string, value: string, depth: number): Content[] {
  const left = depth * INDENT
  return [
    { text: label, color: GREY, fontSize: 9.5, margin: [left, 6, 0, 2] },
    { text: value, wordBreak: breaking(value), margin: [left, 0, 0, 4] },
    rule(CONTENT_WIDTH - left, left),
  ]
}

function isLong(value: string | null): value is string {
  return value !== null && (value.length > LONG_ANSWER || value.split('\n').length > MANY_LINES)
}

function breaking(text: string): 'normal' | 'break-all' {
  return text.split(/\s/).some((word) => word.length > LONG_WORD) ? 'break-all' : 'normal'
}

const UNDERLINED: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: HAIRLINE,
  paddingLeft: () => 0,
  paddingRight: (column) => (column === 0 ? 10 : 0),
  paddingTop: () => 5,
  paddingBottom: () => 4,
}
