import { frenchPhone } from '#shared/french_formats'
import { FRENCH } from '#shared/languages'
import { spokenDay, spokenMoney, spokenNumber, spokenTime } from '#shared/spoken_formats'
import type { UiSchema } from '#kernel/define_teleservice'
import { choicesOf } from '#kernel/forms/choices'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { uiOf, uiOption } from '#kernel/forms/ui_schema'

/** One answer, or several picked ones, as a person reads them; null when there is none. */
export function describeValue(
  schema: JsonSchema,
  ui: UiSchema,
  value: unknown,
  language = FRENCH
): string | null {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) {
    const words = value
      .map((item: unknown) => describeValue(schema.items ?? {}, itemUi(ui), item, language))
      .filter((word) => word !== null)
    return words.join(', ') || null
  }
  // An entry that was chosen and then removed has no words left.
  return wordOf(schema, ui, value) ?? (schema.itemOf ? null : formatted(schema, value, language))
}

function wordOf(schema: JsonSchema, ui: UiSchema, value: unknown): string | undefined {
  const choice = choicesOf(schema)?.find((known) => known.value === value)
  if (choice) return choice.label
  const labels = uiOption(ui, 'labels')
  if (typeof labels !== 'object' || labels === null || !Object.hasOwn(labels, String(value))) return
  const label: unknown = Reflect.get(labels, String(value))
  return typeof label === 'string' ? label : undefined
}

/** Labels of retired entries stand on the list, and serve its items too. */
function itemUi(ui: UiSchema): UiSchema {
  const labels = uiOption(ui, 'labels')
  return labels === undefined ? uiOf(ui, 'items') : { 'ui:options': { labels } }
}

function formatted(schema: JsonSchema, value: unknown, language: string): string {
  if (typeof value === 'boolean') return yesOrNo(value, language)
  if (typeof value === 'number') {
    return schema.unit === 'cents' ? spokenMoney(value, language) : spokenNumber(value, language)
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  switch (schema.format) {
    case 'date':
      return spokenDay(value, language)
    case 'time':
      return spokenTime(value, language)
    case 'phone':
    case 'mobile-phone':
      return frenchPhone(value)
    case 'iban':
      return value.replace(/(.{4})(?=.)/g, '$1\u00a0')
    default:
      return value
  }
}

function yesOrNo(value: boolean, language: string): string {
  if (/^en\b/.test(language)) return value ? 'Yes' : 'No'
  return value ? 'Oui' : 'Non'
}
