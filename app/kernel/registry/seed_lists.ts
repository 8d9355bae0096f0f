import type { ListEntryView, ListView } from '#kernel/forms/list_view'
import type { ListSeed, ListSeedEntry, Teleservice } from '#kernel/define_teleservice'

/**
 * Lists that the town keeps once for all teleservices. The entries are samples, which
 * filings name; a real town's come from provisioning.
 */
export const SHARED_LISTS: Readonly<Record<string, ListSeed>> = {
  schools: {
    label: 'Écoles',
    display: 'dropdown',
    entries: [
      { key: 'jules-ferry', label: 'École élémentaire Jules-Ferry' },
      { key: 'les-tilleuls', label: 'École maternelle Les Tilleuls' },
    ],
  },
  leisure_centres: {
    label: 'Centres de loisirs',
    display: 'dropdown',
    entries: [
      { key: 'la-clairiere', label: 'Centre de loisirs La Clairière' },
      { key: 'les-berges', label: 'Centre de loisirs Les Berges' },
    ],
  },
}

/** The lists of a teleservice as a new town finds them, and the shared ones with sample entries. */
export function seedLists(teleservice: Pick<Teleservice, 'lists'>): ListView[] {
  const lists = { ...SHARED_LISTS, ...teleservice.lists }
  return Object.entries(lists).map(([key, { label, display, entries }]) => ({
    key,
    label,
    display,
    entries: entries.map(entryView),
  }))
}

function entryView({ key, label, message, children = [] }: ListSeedEntry): ListEntryView {
  return {
    key,
    label,
    ...(message ? { message } : {}),
    retired: false,
    children: children.map(entryView),
  }
}
