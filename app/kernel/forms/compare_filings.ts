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
  const old = leavesOf(form, before)
  const fresh = leavesOf(form, after)
  const paths = [...new Set([...fresh.keys(), ...old.keys()])]
  return paths.flatMap((path) => {
    const was = old.get(path)?.value ?? null
    const is = fresh.get(path)?.value ?? null
    if (was === is) return []
    const label = fresh.get(path)?.label ?? old.get(path)?.label ?? path
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed'
    return [{ path, label, kind, before: was, after: is }]
  })
}

interface Leaf {
  label: string
  value: string | null
}

function leavesOf(form: ResolvedForm, data: FilingData): Map<string, Leaf> {
  const steps = describeFiling(form, data, { audience: 'agent' })
  return new Map(steps.flatMap((step) => step.rows.flatMap((row) => rowLeaves(row, ''))))
}

function rowLeaves(row: DescribedRow, prefix: string): [string, Leaf][] {
  const label = prefix + row.label
  if (row.children) return row.children.flatMap((child) => rowLeaves(child, `${label} – `))
  if (row.items) {
    return row.items.flatMap((rows, index) =>
      rows.flatMap((child) => rowLeaves(child, `${label} ${index + 1} – `))
    )
  }
  return [[row.path, { label, value: row.value }]]
}
