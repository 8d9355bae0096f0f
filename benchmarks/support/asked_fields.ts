import { today } from '#shared/clock'
import { addMonths } from '#shared/days'
import type { UiSchema } from '#kernel/define_teleservice'
import { choicesOf, type Choice } from '#kernel/forms/choices'
import { kindOf } from '#kernel/forms/field_at'
import { fieldOrder } from '#kernel/forms/field_order'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties, rulesOf } from '#kernel/forms/rules'
import { uiOf, uiOption } from '#kernel/forms/ui_schema'

/** A field of a form in words that any form library understands. */
export interface AskedField {
  name: string
  title: string
  required: boolean
  kind:
    | 'text'
    | 'long_text'
    | 'number'
    | 'date'
    | 'yes_no'
    | 'tick'
    | 'choice'
    | 'choices'
    | 'group'
    | 'list'
  choices: Choice[]
  /** Of a group, or of each item of a list. */
  fields: AskedField[]
  /** All of these hold where it is asked. */
  when: AskedWhen[]
}

/** `path`: names from the group that the field stands in, `referent.isFamily`. */
export type AskedWhen = { path: string } & (
  | {
      /** One of these is the answer. */
      values: unknown[]
    }
  | {
      /** The answer is a later day than this one. */
      after: string
    }
)

const KINDS: Partial<Record<string, AskedField['kind']>> = {
  date: 'date',
  integer: 'number',
  number: 'number',
  money: 'number',
  yes_no: 'yes_no',
  acceptance: 'tick',
  choice: 'choice',
  choices: 'choices',
  group: 'group',
  repeat: 'list',
}

/** What a step asks, conditional fields included, in its order. */
export function askedFields(schema: JsonSchema, ui: UiSchema): AskedField[] {
  const properties = allProperties(schema)
  return fieldOrder(schema).map((name) =>
    askedField(schema, name, properties[name], uiOf(ui, name))
  )
}

function askedField(
  parent: JsonSchema,
  name: string,
  schema: JsonSchema,
  ui: UiSchema
): AskedField {
  const kind = KINDS[kindOf(schema)] ?? 'text'
  const openers = rulesOf(parent).filter(({ then }) => then?.properties?.[name])
  const isLong = kind === 'text' && uiOption(ui, 'widget') === 'textarea'
  const inside = kind === 'list' ? askedFields(schema.items ?? {}, uiOf(ui, 'items')) : []
  return {
    name,
    title: schema.title ?? name,
    required: [parent, ...openers.map(({ then }) => then)].some((part) =>
      part?.required?.includes(name)
    ),
    kind: isLong ? 'long_text' : kind,
    choices: choicesOf(schema.items ?? schema) ?? [],
    fields: kind === 'group' ? askedFields(schema, ui) : inside,
    when: openers.flatMap((rule) => whenOf(rule.if, '')),
  }
}

function whenOf({ properties = {}, allOf = [] }: JsonSchema, prefix: string): AskedWhen[] {
  const looked = Object.entries(properties).flatMap(([name, check]) =>
    check.properties
      ? whenOf(check, `${prefix}${name}.`)
      : [{ path: prefix + name, ...checkOf(check) }]
  )
  return [...looked, ...allOf.flatMap((part) => whenOf(part, prefix))]
}

function checkOf(check: JsonSchema): { values: unknown[] } | { after: string } {
  if (typeof check.maximumAge === 'number') {
    return { after: addMonths(today(), -12 * (check.maximumAge + 1)) }
  }
  const values = check.enum ?? (check.const === undefined ? undefined : [check.const])
  if (values) return { values }
  throw new Error(`The peers are not told of this condition: ${JSON.stringify(check)}`)
}
