import type { FilingData } from '#kernel/define_teleservice'
import { describeFiling, type DescribedRow } from '#kernel/forms/describe_filing'
import type { ResolvedForm } from '#kernel/forms/resolve_form'

export interface FilingChange {
  path: string
  /** With the group it stands in: « Père – Nom », « Contacts 2 – Téléphone ». */
  label: string
  kind: 'added' | 'changed' | 'removed'
  /** As `describeFiling` shows it; null when there was no answer. */
  before: string | null
  after: string | null
}

/** What a reader sees change from one filing to the next, in the order of the form. */
export function compareFilings(
  form: ResolvedForm,
  before: FilingData,
  after: FilingData
): FilingChange[] {
  const old = leavesByField(form, before)
  const fresh = leavesByField(form, after)
  return form.steps
    .flatMap((step) => step.fields)
    .flatMap((name) => compareLeaves(old.get(name) ?? [], fresh.get(name) ?? []))
}

interface Leaf {
  path: string
  label: string
  value: string | null
}

function leavesByField(form: ResolvedForm, data: FilingData): Map<string, Leaf[]> {
  const steps = describeFiling(form, data, { audience: 'agent' })
  const rows = steps.flatMap((step) => step.rows)
  return new Map(rows.map((row) => [row.name, rowLeaves(row, '')]))
}

function compareLeaves(old: Leaf[], fresh: Leaf[]): FilingChange[] {
  const paths = [...new Set([...fresh, ...old].map(({ path }) => path))]
  return paths.flatMap((path) => {
    const was = old.find((leaf) => leaf.path === path)
    const is = fresh.find((leaf) => leaf.path === path)
    const values = { before: was?.value ?? null, after: is?.value ?? null }
    if (values.before === values.after) return []
    const kind = values.before === null ? 'added' : values.after === null ? 'removed' : 'changed'
    return [{ path, label: is?.label ?? was?.label ?? path, kind, ...values }]
  })
}

function rowLeaves(row: DescribedRow, prefix: string): Leaf[] {
  const label = prefix + row.label
  if (row.children) return row.children.flatMap((child) => rowLeaves(child, `${label} – `))
  if (row.items) {
    return row.items.flatMap((rows, index) =>
      rows.flatMap((child) => rowLeaves(child, `${label} ${index + 1} – `))
    )
  }
  return [{ path: row.path, label, value: row.value }]
}
