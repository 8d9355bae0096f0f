import type { ListSeed, ListSeedEntry } from '#kernel/define_teleservice'
import { referentialOf } from '#kernel/forms/choices'
import type { Check, Checked, Finding } from '#kernel/registry/check'
import { fieldTree } from '#kernel/registry/field_tree'
import { repeated } from '#kernel/registry/repeated'
import { SHARED_LISTS } from '#kernel/registry/seed_lists'

const DISPLAYS = ['dropdown', 'checkbox_tree']

/** Every `referential` names a list; every list is used, and its keys and labels are told apart. */
export const checkLists: Check = (checked) => {
  const lists = checked.teleservice.lists ?? {}
  return [
    ...unknownLists(checked),
    ...unusedLists(checked),
    ...Object.entries(lists).flatMap(([id, list]) => listFindings(id, list)),
  ]
}

function unknownLists({ teleservice, schema }: Checked): Finding[] {
  const known = { ...SHARED_LISTS, ...teleservice.lists }
  return fieldTree(schema).flatMap(({ path, schema: field }) => {
    const id = referentialOf(field)
    if (!id || Object.hasOwn(known, id)) return []
    const message = `takes its choices from "${id}", which is no list: declare it in "lists" or use ${Object.keys(SHARED_LISTS).join(', ')}`
    return [{ file: 'schema.json', field: path, message }]
  })
}

function unusedLists({ teleservice, schema }: Checked): Finding[] {
  const used = new Set(fieldTree(schema).map((field) => referentialOf(field.schema)))
  return Object.keys(teleservice.lists ?? {})
    .filter((id) => !used.has(id))
    .map((id) => ({
      file: 'teleservice.ts',
      field: 'lists',
      message: `"${id}" is used by no field: name it in a "referential" or remove it`,
    }))
}

function listFindings(id: string, list: ListSeed): Finding[] {
  const report = (message: string) => ({
    file: 'teleservice.ts',
    field: 'lists',
    message: `list "${id}" ${message}`,
  })
  const entries = allEntries(list.entries)
  return [
    ...(Object.hasOwn(SHARED_LISTS, id) ? [report('has the name of a shared list')] : []),
    ...(list.label?.trim() ? [] : [report('has no label')]),
    ...(DISPLAYS.includes(list.display)
      ? []
      : [report(`has the display "${list.display}", which is none of ${DISPLAYS.join(', ')}`)]),
    ...(list.display === 'dropdown' && list.entries.some((entry) => entry.children?.length)
      ? [report('has sub-entries, which a dropdown cannot show: use "checkbox_tree"')]
      : []),
    ...repeated(entries.map(({ key }) => key)).map((key) => report(`has the key "${key}" twice`)),
    ...siblingGroups(list.entries).flatMap((siblings) =>
      repeated(siblings.map(({ label }) => label)).map((label) =>
        report(`has the label "${label}" twice`)
      )
    ),
    ...entries
      .filter(({ key, label }) => !key?.trim() || !label?.trim())
      .map(({ key }) => report(`has an entry without key or label ("${key}")`)),
  ]
}

function allEntries(entries: ListSeedEntry[]): ListSeedEntry[] {
  return entries.flatMap((entry) => [entry, ...allEntries(entry.children ?? [])])
}

/** Two « Matin » under two days are told apart by their parents; under one day they are not. */
function siblingGroups(entries: ListSeedEntry[]): ListSeedEntry[][] {
  return [entries, ...entries.flatMap((entry) => siblingGroups(entry.children ?? []))]
}
