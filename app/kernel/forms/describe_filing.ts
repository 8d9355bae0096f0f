import { frenchAddressLines } from '#shared/french_formats'
import type { FilingData, UiSchema } from '#kernel/define_teleservice'
import type { DatedForm, DatedSchema } from '#kernel/forms/dated_form'
import { describeValue } from '#kernel/forms/describe_value'
import { kindOf } from '#kernel/forms/field_at'
import { keyNameOf } from '#kernel/forms/keyed_items'
import { offerItems } from '#kernel/forms/offered_items'
import type { Audience } from '#kernel/forms/resolve_form'
import { allProperties } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'
import { drawnOrder, uiOf, uiOption } from '#kernel/forms/ui_schema'

export interface DescribedStep {
  id: string
  title: string
  audience?: 'agent'
  rows: DescribedRow[]
}

export interface DescribedRow {
  name: string
  /** `contacts.0.phone` */
  path: string
  label: string
  /** Ready to read; lines of an address are parted by line ends. Null when unanswered, and for groups. */
  value: string | null
  /** Of a repeated group: the rows of each item. */
  items?: DescribedRow[][]
  /** Of a repeated group whose entries have one: the key of each item. */
  keys?: (string | null)[]
  /** Of a group: its rows. */
  children?: DescribedRow[]
  /** False for what the form only shows. */
  editable: boolean
}

/**
 * The one way in which a filing is read: on agents' pages, in summaries, mails and
 * PDF. Fields that these answers do not show are left out; steps for agents too when
 * a citizen reads.
 */
export function describeFiling(
  form: DatedForm,
  data: FilingData,
  { audience }: { audience: Audience }
): DescribedStep[] {
  const schema = offerItems(form.schema, form.schema, data)
  const rows = new Map(
    groupRows({ schema, day: form.day, language: form.wording?.language }, form.ui, data, '').map(
      (row) => [row.name, row]
    )
  )
  return form.steps
    .filter((step) => audience === 'agent' || step.audience !== 'agent')
    .map((step) => ({
      id: step.id,
      title: step.title,
      ...(step.audience ? { audience: step.audience } : {}),
      rows: step.fields.map((name) => rows.get(name)).filter((row) => row !== undefined),
    }))
}

interface Described extends DatedSchema {
  /** Of the answers that are not choices: dates, amounts, « Oui ». */
  language?: string | undefined
}

function groupRows(
  group: Described,
  ui: UiSchema,
  data: FilingData,
  prefix: string
): DescribedRow[] {
  const { shown } = showing(group, data)
  const fields = allProperties(group.schema)
  return drawnOrder(Object.keys(fields), ui)
    .filter((name) => shown.has(name) && uiOption(uiOf(ui, name), 'widget') !== 'hidden')
    .map((name) =>
      describeField(
        { name, path: prefix + name, label: fields[name].title ?? name },
        { ...group, schema: fields[name] },
        uiOf(ui, name),
        Object.hasOwn(data, name) ? data[name] : undefined
      )
    )
}

function describeField(
  about: Pick<DescribedRow, 'name' | 'path' | 'label'>,
  field: Described,
  ui: UiSchema,
  answer: unknown
): DescribedRow {
  const { schema } = field
  const editable = uiOption(ui, 'readonly') !== true && uiOption(ui, 'disabled') !== true
  const row = { ...about, value: null, editable }

  if (schema.type === 'object') {
    const group = isGroup(answer) ? answer : {}
    if (ui['ui:field'] === 'address') return { ...row, value: addressText(group) }
    return { ...row, children: groupRows(field, ui, group, `${about.path}.`) }
  }
  if (kindOf(schema) === 'repeat' && schema.items?.type === 'object') {
    const items = { ...field, schema: schema.items }
    const groups = Array.isArray(answer) ? answer.filter(isGroup) : []
    const keyName = keyNameOf(schema)
    return {
      ...row,
      ...(keyName ? { keys: groups.map((group) => keyOf(group[keyName])) } : {}),
      items: groups.map((group, index) =>
        groupRows(items, uiOf(ui, 'items'), group, `${about.path}.${index}.`)
      ),
    }
  }
  return { ...row, value: describeValue(schema, ui, answer, field.language) }
}

function keyOf(key: unknown): string | null {
  return typeof key === 'string' && key !== '' ? key : null
}

function addressText(address: FilingData): string | null {
  const texts = Object.entries(address).filter(([, part]) => typeof part === 'string')
  return frenchAddressLines(Object.fromEntries(texts)).join('\n') || null
}

function isGroup(value: unknown): value is FilingData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
