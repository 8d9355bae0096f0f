import type { Choice } from '#form_theme/choices'

/** An entry of `ui:options.tree`. */
export interface TreeEntry {
  key: string
  label: string
  /** Help shown under the entry. */
  message?: string
  children?: TreeEntry[]
}

/** The tree of `ui:options.tree`, or a flat one made of the answers that the schema offers. */
export function treeOf(tree: unknown, choices: Choice[]): TreeEntry[] {
  if (Array.isArray(tree)) return tree as TreeEntry[]
  return choices.map(({ posted, label, message }) => ({ key: posted, label, message }))
}

/** `all` when the entry is ticked, `some` when it is not but something under it is, else `none`. */
export function tickOf(entry: TreeEntry, ticked: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const children = entry.children ?? []
  if (ticked.has(entry.key)) return 'all'
  const ticks = children.map((child) => tickOf(child, ticked))
  if (ticks.length > 0 && ticks.every((tick) => tick === 'all')) return 'all'
  return ticks.some((tick) => tick !== 'none') ? 'some' : 'none'
}

/**
 * The keys ticked after a click on `key`. A parent ticks or clears all that is
 * under it; it is itself ticked when, and only when, all its children are.
 *
 * @param allowed the keys that the schema accepts; a heading that is not one of them is never kept
 */
export function toggle(
  tree: TreeEntry[],
  key: string,
  ticked: ReadonlySet<string>,
  allowed: ReadonlySet<string>
): string[] {
  const next = new Set(ticked)
  for (const entry of tree) visit(entry)
  return [...allowed].filter((candidate) => next.has(candidate))

  function visit(entry: TreeEntry): boolean {
    if (entry.key === key) {
      spread(entry, tickOf(entry, ticked) !== 'all')
      return true
    }
    const isAbove = (entry.children ?? []).map(visit).some(Boolean)
    if (isAbove) {
      const isFull = (entry.children ?? []).every((child) => tickOf(child, next) === 'all')
      if (isFull) next.add(entry.key)
      else next.delete(entry.key)
    }
    return isAbove
  }

  function spread(entry: TreeEntry, isTicked: boolean) {
    if (isTicked) next.add(entry.key)
    else next.delete(entry.key)
    for (const child of entry.children ?? []) spread(child, isTicked)
  }
}
