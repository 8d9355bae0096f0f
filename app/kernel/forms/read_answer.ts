import type { FilingData } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import { describeFiling, type DescribedRow } from '#kernel/forms/describe_filing'

export interface ReadAnswer {
  /** With the groups it stands in: « Père – Nom ». */
  label: string
  /** As a person reads it, a line for each answer of a group or of a repeated group; none when there is no answer. */
  lines: string[]
}

/**
 * One answer of a filing as it is read.
 *
 * @param path `phone`, `father.lastName`; `contacts` for a whole repeated group
 * @returns `null` when these answers do not ask it
 */
export function readAnswer(form: DatedForm, data: FilingData, path: string): ReadAnswer | null {
  const rows = describeFiling(form, data, { audience: 'agent' }).flatMap((step) => step.rows)
  return find(rows, path, '')
}

function find(rows: DescribedRow[], path: string, prefix: string): ReadAnswer | null {
  const row = rows.find((one) => one.path === path || path.startsWith(`${one.path}.`))
  if (!row) return null
  const label = prefix + row.label
  return row.path === path
    ? { label, lines: linesOf(row) }
    : find(row.children ?? [], path, `${label} – `)
}

function linesOf({ value, children, items }: DescribedRow, prefix = ''): string[] {
  if (items) {
    return items.flatMap((rows, index) =>
      rows.flatMap((row) => named(row, `${prefix}${index + 1}. `))
    )
  }
  if (children) return children.flatMap((row) => named(row, prefix))
  return value === null ? [] : value.split('\n')
}

function named(row: DescribedRow, prefix: string): string[] {
  if (row.children || row.items) return linesOf(row, `${prefix}${row.label} – `)
  return row.value === null
    ? []
    : [`${prefix}${row.label}\u00a0: ${row.value.replaceAll('\n', ', ')}`]
}
