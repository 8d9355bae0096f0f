import type { FilingData } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import { describeFiling, type DescribedRow } from '#kernel/forms/describe_filing'
import { matchItems, type ReadItem } from '#kernel/forms/match_items'

export interface FilingChange {
  /** In the later filing; in the earlier one for what is gone. */
  path: string
  /** With the group it stands in: « Père – Nom », « Contacts 2 – Téléphone ». */
  label: string
  kind: 'added' | 'changed' | 'removed'
  /** As `describeFiling` shows it; null when there was no answer. */
  before: string | null
  after: string | null
  /** The whole entry of a repeated group came or went: its answers are told in one line. */
  entry?: true
}

/**
 * What a reader sees change from one filing to the next, in the order of the form.
 * Entries of repeated groups are followed by what they say, not by their place.
 */
export function compareFilings(
  form: DatedForm,
  before: FilingData,
  after: FilingData
): FilingChange[] {
  const old = rowsByField(form, before)
  const fresh = rowsByField(form, after)
  return form.steps
    .flatMap((step) => step.fields)
    .flatMap((name) => compareRows(old.get(name), fresh.get(name), ''))
}

function rowsByField(form: DatedForm, data: FilingData): Map<string, DescribedRow> {
  const steps = describeFiling(form, data, { audience: 'agent' })
  return new Map(steps.flatMap(({ rows }) => rows).map((row) => [row.name, row]))
}

function compareRows(
  old: DescribedRow | undefined,
  fresh: DescribedRow | undefined,
  prefix: string
): FilingChange[] {
  const row = fresh ?? old
  if (!row) return []
  const label = prefix + row.label
  if (row.items) return compareEntries(old, fresh, row.path, label)
  if (row.children) {
    return compareGroups(old?.children ?? [], fresh?.children ?? [], `${label} – `)
  }
  return change({ path: row.path, label }, old?.value ?? null, fresh?.value ?? null)
}

function compareGroups(old: DescribedRow[], fresh: DescribedRow[], prefix: string) {
  const names = new Set([...fresh, ...old].map(({ name }) => name))
  const named = (rows: DescribedRow[], name: string) => rows.find((row) => row.name === name)
  return [...names].flatMap((name) => compareRows(named(old, name), named(fresh, name), prefix))
}

function compareEntries(
  formerly: DescribedRow | undefined,
  now: DescribedRow | undefined,
  path: string,
  label: string
): FilingChange[] {
  const old = formerly?.items ?? []
  const fresh = now?.items ?? []
  const pairs = matchItems(readItems(formerly), readItems(now))
  return pairs.flatMap(({ before, after }): FilingChange[] => {
    const place = after ?? before ?? 0
    const about = { path: `${path}.${place}`, label: `${label} ${place + 1}` }
    if (before !== null && after !== null) {
      return compareGroups(old[before], fresh[after], `${about.label} – `)
    }
    const was = before === null ? null : told(old[before])
    const is = after === null ? null : told(fresh[after])
    return change(about, was, is).map((one) => ({ ...one, entry: true as const }))
  })
}

function change(
  about: Pick<FilingChange, 'path' | 'label'>,
  before: string | null,
  after: string | null
): FilingChange[] {
  if (before === after) return []
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  return [{ ...about, kind, before, after }]
}

function readItems({ items = [], keys = [] }: Partial<DescribedRow> = {}): ReadItem[] {
  return items.map((rows, index) => ({
    answers: new Map(leaves(rows).map(({ place, value }) => [place, value])),
    key: keys[index],
  }))
}

/** « Nom : Martin ; Téléphone : 06 12 34 56 78 ». */
function told(rows: DescribedRow[]): string {
  return (
    leaves(rows)
      .map(({ label, value }) => `${label}\u00a0: ${value.replaceAll('\n', ', ')}`)
      .join('\u00a0; ') || 'non renseigné'
  )
}

interface Leaf {
  /** Names from the entry down: the place of the entry itself does not count. */
  place: string
  label: string
  value: string
}

/** What was answered in an entry, groups and further entries in it included. */
function leaves(rows: DescribedRow[], place = '', prefix = ''): Leaf[] {
  return rows.flatMap((row): Leaf[] => {
    const here = `${place}${row.name}`
    const label = prefix + row.label
    if (row.children) return leaves(row.children, `${here}.`, `${label} – `)
    if (row.items) {
      return row.items.flatMap((item, index) =>
        leaves(item, `${here}.${index}.`, `${label} ${index + 1} – `)
      )
    }
    return row.value === null ? [] : [{ place: here, label, value: row.value }]
  })
}
