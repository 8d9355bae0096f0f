import type { UiSchema } from '#kernel/define_teleservice'
import { referentialOf } from '#kernel/forms/choices'
import { E_UNKNOWN_LIST } from '#kernel/forms/errors'
import type { AcceptedKeys } from '#kernel/forms/allowed_entries'
import type { JsonSchema } from '#kernel/forms/json_schema'
import {
  flattenEntries,
  type FlatEntry,
  type ListEntryView,
  type ListView,
} from '#kernel/forms/list_view'
import type { StyledField } from '#kernel/forms/map_fields'
import { mergeUi } from '#kernel/forms/ui_schema'
import { withoutKeywords } from '#kernel/forms/without_keywords'

/** What a checkbox tree draws. */
export interface TreeNode {
  key: string
  label: string
  message?: string
  children: TreeNode[]
}

/** Puts the entries of its list into a field, and the labels of those no longer offered into its options. */
export function resolveField(
  { schema, ui }: StyledField,
  lists: ReadonlyMap<string, ListView>,
  accepted: AcceptedKeys
): StyledField {
  const ticked = mustBeTicked(schema)
  const name = referentialOf(schema)
  if (!name) return { schema: ticked, ui }

  const list = lists.get(name)
  if (!list) throw new E_UNKNOWN_LIST([name])
  const kept = Object.hasOwn(accepted, name) ? accepted[name] : []
  const isOffered = (entry: { key: string; retired: boolean }) =>
    !entry.retired || kept.includes(entry.key)
  const entries = flattenEntries(list)
  const choices = {
    oneOf: entries.filter(isOffered).map(({ key, label }) => ({ const: key, title: label })),
  }
  const options = listOptions(entries, isOffered)

  if (schema.type !== 'array') {
    return { schema: { ...schema, ...choices }, ui: mergeUi({ 'ui:options': options }, ui) }
  }
  const isSingle = list.display === 'dropdown'
  const offered = new Set(entries.filter(isOffered).map(({ key }) => key))
  return {
    schema: {
      ...schema,
      referential: name,
      uniqueItems: true,
      items: { type: 'string', ...choices },
      ...(isSingle ? { maxItems: 1 } : {}),
    },
    ui: mergeUi(
      {
        'ui:options': {
          ...options,
          ...(isSingle ? { single: true } : { tree: treeOf(list.entries, offered) }),
        },
      },
      ui
    ),
  }
}

/** `const: true` would make RJSF tick the box by itself; `enum: [true]` says the same and does not. */
function mustBeTicked(schema: JsonSchema): JsonSchema {
  if (schema.type !== 'boolean' || schema.const !== true) return schema
  return { ...withoutKeywords(schema, ['const']), enum: [true] }
}

function listOptions(entries: FlatEntry[], isOffered: (entry: FlatEntry) => boolean): UiSchema {
  const labels = entries.filter((entry) => !isOffered(entry)).map(({ key, label }) => [key, label])
  const messages = entries
    .filter((entry) => entry.message && isOffered(entry))
    .map(({ key, message }) => [key, message])
  return {
    ...(labels.length > 0 ? { labels: Object.fromEntries(labels) } : {}),
    ...(messages.length > 0 ? { messages: Object.fromEntries(messages) } : {}),
  }
}

/** A retired parent gives way to the children that are offered still. */
function treeOf(entries: ListEntryView[], offered: ReadonlySet<string>): TreeNode[] {
  return entries.flatMap(({ key, label, message, children }) => {
    const nodes = treeOf(children, offered)
    return offered.has(key)
      ? [{ key, label, ...(message ? { message } : {}), children: nodes }]
      : nodes
  })
}
