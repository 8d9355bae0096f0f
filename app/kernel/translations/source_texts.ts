import type { ListSeedEntry, Teleservice } from '#kernel/define_teleservice'
import { expandForm } from '#kernel/forms/expand_form'
import { mapFields, type StyledField } from '#kernel/forms/map_fields'
import { uiOption } from '#kernel/forms/ui_schema'
import type { TextKey } from '#kernel/translations/teleservice_translation'

/** Options of the ui schema that people read. */
export const READ_OPTIONS = ['help', 'placeholder', 'addLabel', 'emptyText'] as const

const known = new WeakMap<Teleservice, ReadonlyMap<TextKey, string>>()

/**
 * All that a citizen reads of a teleservice, in French, by its place. Documents are the town's: only their keys
 * are known here, and their text is empty. What agents alone fill in is left out: they read French.
 */
export function sourceTexts(teleservice: Teleservice): ReadonlyMap<TextKey, string> {
  const texts = known.get(teleservice) ?? collect(teleservice)
  known.set(teleservice, texts)
  return texts
}

function collect(teleservice: Teleservice): Map<TextKey, string> {
  const { label, summary, duration, audience, privacy, form, documents = [] } = teleservice
  const steps = form.steps.filter((step) => step.audience !== 'agent')
  const fields = new Set<string>(steps.flatMap((step) => step.fields))
  const lists = new Set<string>()
  const texts = new Map<TextKey, string>()
  const add = (key: TextKey, text: unknown) => {
    if (typeof text === 'string' && text.trim()) texts.set(key, text)
  }

  Object.entries({ label, summary, duration, audience }).forEach(([key, text]) => add(key, text))
  add('privacy/purpose', privacy.purpose)
  add('privacy/legalBasis', privacy.legalBasis)
  steps.forEach(({ id, title }) => add(`steps/${id}`, title))
  mapFields(expandForm(form), (field, path) => {
    if (fields.has(rootOf(path)) && !isHidden(field)) {
      fieldTexts(field, path).forEach(([key, text]) => add(key, text))
      if (field.schema.referential) lists.add(field.schema.referential)
      if (field.schema.items?.referential) lists.add(field.schema.items.referential)
    }
    return field
  })
  for (const [id, list] of Object.entries(teleservice.lists ?? {})) {
    if (lists.has(id)) entryTexts(id, list.entries).forEach(([key, text]) => add(key, text))
  }
  documents.forEach(({ type }) => texts.set(`documents/${type}`, ''))
  return texts
}

function fieldTexts({ schema, ui }: StyledField, path: string): [TextKey, unknown][] {
  const key = `fields/${path}`
  const choices = [...(schema.oneOf ?? []), ...(schema.items?.oneOf ?? [])]
  const isItem = path.endsWith('[]')
  return [
    [`${key}/title`, schema.title],
    [`${key}/description`, schema.description],
    ...READ_OPTIONS.map((name): [TextKey, unknown] => [`${key}/${name}`, uiOption(ui, name)]),
    ...(isItem ? [] : choices).map((choice): [TextKey, unknown] => [
      `${key}/choices/${String(choice.const)}`,
      choice.title,
    ]),
  ]
}

function entryTexts(list: string, entries: ListSeedEntry[]): [TextKey, string | undefined][] {
  return entries.flatMap(({ key, label, message, children = [] }) => [
    [`lists/${list}/${key}`, label] as [TextKey, string],
    ...(message ? [[`lists/${list}/${key}:message`, message] as [TextKey, string]] : []),
    ...entryTexts(list, children),
  ])
}

function isHidden({ schema, ui }: StyledField): boolean {
  return Boolean(schema.itemKey) || uiOption(ui, 'widget') === 'hidden'
}

function rootOf(path: string): string {
  return path.split(/[.[]/)[0]
}
