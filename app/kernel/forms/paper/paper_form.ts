import type { UiSchema } from '#kernel/define_teleservice'
import { kindOf } from '#kernel/forms/field_at'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { conditionWords } from '#kernel/forms/paper/condition_words'
import { paperEntry } from '#kernel/forms/paper/paper_entry'
import type { PaperCondition, PaperEntry, PaperField } from '#kernel/forms/paper/paper_field'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { allProperties, rulesOf } from '#kernel/forms/rules'
import { uiOf, uiOption } from '#kernel/forms/ui_schema'

export interface PaperStep {
  id: string
  title: string
  /** May be left blank as a whole. */
  optional: boolean
  fields: PaperField[]
}

/** Copies of a repeated group; fewer of one that is a page by itself. */
const COPIES = 3
const COPIES_OF_LONG = 2
const LONG_GROUP = 8

/**
 * What a citizen is asked for, as a form to fill in with a pen: every step of his, every field
 * in the order in which the screen asks, conditional ones with their condition in words. Steps
 * for agents are left out: they are filled in on the screen.
 */
export function paperForm({ schema, ui, steps }: ResolvedForm): PaperStep[] {
  return steps
    .filter(({ audience }) => audience !== 'agent')
    .map(({ id, title, optional = false, fields }) => ({
      id,
      title,
      optional,
      fields: fieldsOf(schema, ui, fields, ''),
    }))
    .filter(({ fields }) => fields.length > 0)
}

function fieldsOf(
  schema: JsonSchema,
  ui: UiSchema,
  names: readonly string[],
  prefix: string
): PaperField[] {
  const known = allProperties(schema)
  const asked = names.filter(
    (name) => Object.hasOwn(known, name) && uiOption(uiOf(ui, name), 'widget') !== 'hidden'
  )
  const conditions = conditionsOf(schema, asked)
  return asked.map((name, place) => {
    const own = uiOf(ui, name)
    const field = known[name]
    const help = uiOption(own, 'help') ?? uiOption(own, 'description') ?? field.description
    return {
      path: prefix + name,
      label: field.title ?? name,
      help: typeof help === 'string' ? help : null,
      required: isRequired(schema, name),
      condition: conditions[place],
      entry: entryOf(field, own, `${prefix}${name}.`),
    }
  })
}

function entryOf(schema: JsonSchema, ui: UiSchema, prefix: string): PaperEntry {
  if (schema.type === 'object') {
    return { kind: 'group', fields: fieldsOf(schema, ui, orderOf(schema, ui), prefix) }
  }
  const { items } = schema
  if (kindOf(schema) !== 'repeat' || items?.type !== 'object') return paperEntry(schema, ui)
  const itemUi = uiOf(ui, 'items')
  const fields = fieldsOf(items, itemUi, orderOf(items, itemUi), prefix)
  const usual = fields.length > LONG_GROUP ? COPIES_OF_LONG : COPIES
  const count = Math.max(schema.minItems ?? 1, Math.min(schema.maxItems ?? usual, usual))
  return { kind: 'copies', fields, count }
}

/** As `ui:order` says, `*` standing for the fields that it does not name. */
function orderOf(schema: JsonSchema, ui: UiSchema): string[] {
  const names = Object.keys(allProperties(schema))
  const order = ui['ui:order']
  if (!Array.isArray(order)) return names
  const others = names.filter((name) => !order.includes(name))
  const ordered = order.flatMap((name) => (name === '*' ? others : [String(name)]))
  return order.includes('*') ? ordered : [...ordered, ...others]
}

function isRequired(schema: JsonSchema, name: string): boolean {
  const branches = rulesOf(schema).flatMap(({ then, else: otherwise }) => [then, otherwise])
  return [schema, ...(schema.allOf ?? []), ...branches].some((part) =>
    part?.required?.includes(name)
  )
}

/** « Si oui » under its question, or under others that the same question brings; in full anywhere else. */
function conditionsOf(schema: JsonSchema, names: readonly string[]): (PaperCondition | null)[] {
  const known = names.map((name) => conditionWords(schema, name))
  const depths = new Map<string, number>()
  return known.map((words, place) => {
    if (!words) return null
    const { trigger, short, long } = words
    const before = known.slice(0, place).findLastIndex((other) => other?.trigger !== trigger)
    const isUnder = trigger !== null && short !== null && names[before] === trigger
    const depth = isUnder ? (depths.get(trigger) ?? 0) + 1 : 1
    depths.set(names[place], depth)
    return { words: isUnder ? short : long, key: `${trigger ?? ''}/${long}`, depth }
  })
}
