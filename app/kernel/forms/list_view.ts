/** A parameter list as the engine sees it: what managers edit, without the rows behind it. */
export interface ListView {
  key: string
  label: string
  /** The manual's two modes: « liste déroulante » and « arbre de cases à cocher ». */
  display: 'dropdown' | 'checkbox_tree'
  entries: ListEntryView[]
}

export interface ListEntryView {
  key: string
  label: string
  /** Help shown beside the entry. */
  message?: string
  /** No longer offered; requests that hold it keep it, with its label. */
  retired: boolean
  children: ListEntryView[]
}

export interface FlatEntry {
  key: string
  /** With its parents, « Lundi – Matin »: two entries of a tree may share their own words. */
  label: string
  message?: string
  retired: boolean
}

/** Every entry of a list, parents before children; under a retired parent all are retired. First of a key wins. */
export function flattenEntries(list: ListView): FlatEntry[] {
  const known = new Set<string>()
  return flatten(list.entries, '', false).filter(
    ({ key }) => !known.has(key) && Boolean(known.add(key))
  )
}

function flatten(entries: ListEntryView[], prefix: string, retired: boolean): FlatEntry[] {
  return entries.flatMap((entry) => {
    const flat: FlatEntry = {
      key: entry.key,
      label: prefix + entry.label,
      ...(entry.message ? { message: entry.message } : {}),
      retired: retired || entry.retired,
    }
    return [flat, ...flatten(entry.children, `${flat.label} – `, flat.retired)]
  })
}
