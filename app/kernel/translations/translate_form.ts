import type { UiSchema } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapFields, type StyledField } from '#kernel/forms/map_fields'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import type { TreeNode } from '#kernel/forms/resolve_field'
import { mergeUi, uiOption } from '#kernel/forms/ui_schema'
import { RecentCache } from '#kernel/forms/recent_cache'
import { READ_OPTIONS } from '#kernel/translations/source_texts'
import type { Wording } from '#kernel/translations/wording'

type Words = Required<Pick<ResolvedForm, 'schema' | 'ui' | 'steps' | 'wording'>> & {
  /** Whatever is left in French. */
  french: string[]
}

const forms = new RecentCache<Words>(200)

/** Parts of a field that are left in French, as its `ui:options.french` names them. */
export type FrenchPart = 'title' | 'help' | 'choices'

/**
 * A resolved form in another language. Words are all that changes: its hash is the same, it takes
 * the same answers and refuses the same ones. What has no translation is named by the field's
 * `ui:options.french`, for the page to say it.
 */
export function translateForm<Form extends ResolvedForm>(
  form: Form,
  wording: Wording
): { form: Form; french: string[] } {
  const key = `${form.hash}/${wording.language}/${wording.version}`
  const { french, ...words } = forms.remember(key, () => wordsOf(form, wording))
  return { form: { ...form, ...words }, french }
}

function wordsOf(form: ResolvedForm, wording: Wording): Words {
  const { language, version } = wording
  const french: string[] = []
  const styled = mapFields(form, (field, path) =>
    translateField(field, path, new FieldWords(wording, french))
  )
  const steps = form.steps.map((step) => {
    const { text, isFrench } = wording.word(`steps/${step.id}`, step.title)
    if (isFrench) french.push(text)
    return { ...step, title: text }
  })
  return { schema: styled.schema, ui: styled.ui, steps, wording: { language, version }, french }
}

/** Gathers which parts of a field stay French while they are worded. */
class FieldWords {
  readonly french = new Set<FrenchPart>()

  constructor(
    readonly wording: Wording,
    private texts: string[]
  ) {}

  word(key: string, shown: string, part: FrenchPart): string {
    const { text, isFrench } = this.wording.word(key, shown)
    if (isFrench) {
      this.french.add(part)
      this.texts.push(text)
    }
    return text
  }
}

function translateField({ schema, ui }: StyledField, path: string, words: FieldWords): StyledField {
  const key = `fields/${path}`
  const worded: JsonSchema = { ...schema }
  if (schema.title) worded.title = words.word(`${key}/title`, schema.title, 'title')
  const description = schema.description
    ? words.word(`${key}/description`, schema.description, 'help')
    : words.wording.added(`${key}/description`)
  if (description) worded.description = description

  const placeOf = choicePlace(schema, path)
  const choice = (one: JsonSchema) => choiceOf(one, placeOf, words)
  if (schema.oneOf && !path.endsWith('[]')) worded.oneOf = schema.oneOf.map(choice)
  if (schema.items?.oneOf) worded.items = { ...schema.items, oneOf: schema.items.oneOf.map(choice) }

  const options = { ...optionTexts(ui, key, words), ...listTexts(ui, placeOf, words) }
  if (words.french.size > 0) options.french = [...words.french]
  return {
    schema: worded,
    ui:
      Object.keys(options).length > 0
        ? mergeUi(withoutTexts(ui, options), { 'ui:options': options })
        : ui,
  }
}

type PlaceOf = (value: string) => string

/** Of a list of the town, the place of its entries; else that of the field's own choices. */
function choicePlace({ referential, items }: JsonSchema, path: string): PlaceOf {
  const list = referential ?? items?.referential
  return list ? (value) => `lists/${list}/${value}` : (value) => `fields/${path}/choices/${value}`
}

function choiceOf(choice: JsonSchema, placeOf: PlaceOf, words: FieldWords): JsonSchema {
  if (choice.const === undefined || choice.title === undefined) return choice
  return { ...choice, title: words.word(placeOf(String(choice.const)), choice.title, 'choices') }
}

function optionTexts(ui: UiSchema, key: string, words: FieldWords): UiSchema {
  return Object.fromEntries(
    READ_OPTIONS.flatMap((name) => {
      const shown = uiOption(ui, name)
      return typeof shown === 'string' ? [[name, words.word(`${key}/${name}`, shown, 'help')]] : []
    })
  )
}

/** What `resolveField` puts beside the choices of a list: its tree, its messages. Retired entries keep their name. */
function listTexts(ui: UiSchema, placeOf: PlaceOf, words: FieldWords): UiSchema {
  const tree = uiOption(ui, 'tree')
  const messages = uiOption(ui, 'messages')
  const message = (key: string, shown: string) =>
    words.word(`${placeOf(key)}:message`, shown, 'choices')
  const node = (one: TreeNode): TreeNode => ({
    ...one,
    label: words.word(placeOf(one.key), one.label, 'choices'),
    ...(one.message ? { message: message(one.key, one.message) } : {}),
    children: one.children.map(node),
  })
  return {
    ...(Array.isArray(tree) ? { tree: (tree as TreeNode[]).map(node) } : {}),
    ...(messages && typeof messages === 'object'
      ? {
          messages: Object.fromEntries(
            Object.entries(messages as Record<string, string>).map(([name, shown]) => [
              name,
              message(name, shown),
            ])
          ),
        }
      : {}),
  }
}

/** `ui:help` wins over `ui:options.help`: what is said anew leaves no other behind. */
function withoutTexts(ui: UiSchema, options: UiSchema): UiSchema {
  const replaced = Object.keys(options).map((name) => `ui:${name}`)
  return Object.fromEntries(Object.entries(ui).filter(([name]) => !replaced.includes(name)))
}
