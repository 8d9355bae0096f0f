import type {
  DocumentNeed,
  FormStep,
  ListSeed,
  ListSeedEntry,
  PrivacyNotice,
  Teleservice,
  TeleserviceForm,
  UiSchema,
} from '#kernel/define_teleservice'
import { fieldOrder } from '#kernel/forms/field_order'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mergeSchemas } from '#kernel/registry/merge_schemas'

/**
 * A teleservice as its author writes it: the same as `Teleservice`, with what most
 * manifests would repeat left out or moved to JSON files beside them.
 */
export interface TeleserviceManifest<Data extends object> extends Omit<
  Teleservice<Data>,
  'form' | 'lists' | 'documents' | 'privacy' | 'defaults' | 'translations'
> {
  form: FormBySteps
  /** Long ones are imported from `lists/<name>.json`. */
  lists?: Record<string, ListSeed | ListFile>
  /** Asked for unless it says otherwise; the mere key of a type that is always asked for. */
  documents?: (string | DocumentAsked<Data>)[]
  privacy: Omit<PrivacyNotice<Data>, 'sensitive'> & {
    /** The fields that call for more care; `all` of a form about health. */
    sensitive?: PrivacyNotice<Data>['sensitive'] | 'all'
  }
  /** Ten days, with an alert three days before, unless said otherwise. */
  defaults?: Teleservice['defaults']
}

/** Each step brings its own fields, `schema/<step>.json`. */
export interface FormBySteps {
  ui?: UiSchema
  steps: StepWithSchema[]
}

export interface StepWithSchema extends Omit<FormStep, 'title' | 'fields'> {
  /** An imported JSON Schema whose title is the step's; several files for a step that is too long for one. */
  schema: object | readonly object[]
}

/** A list as TypeScript sees an imported JSON file. The boot checks look at `display`. */
export interface ListFile {
  label: string
  display: string
  entries: ListSeedEntry[]
}

type DocumentAsked<Data extends object> = Omit<DocumentNeed<Data>, 'required'> & {
  required?: boolean
}

const USUAL_DELAYS = { maxProcessingDays: 10, alertDaysBefore: 3 }

/** The manifest with all that it leaves unsaid. */
export function completeManifest<Data extends object>(
  manifest: TeleserviceManifest<Data>
): Teleservice<Data> {
  const { form, lists, documents, privacy, defaults = USUAL_DELAYS, ...rest } = manifest
  const complete = joinedForm<Data>(form)
  const { sensitive, ...notice } = privacy
  const fields = sensitive === 'all' ? complete.steps.flatMap((step) => step.fields) : sensitive
  return {
    ...rest,
    form: complete,
    ...(lists ? { lists: lists as Record<string, ListSeed> } : {}),
    ...(documents ? { documents: documents.map(documentNeed) } : {}),
    privacy: { ...notice, ...(fields ? { sensitive: fields } : {}) },
    defaults,
  }
}

function joinedForm<Data extends object>({ ui, steps }: FormBySteps): TeleserviceForm<Data> {
  const parts = steps.map(({ schema }) => [schema].flat() as JsonSchema[])
  return {
    schema: mergeSchemas(parts.flat()),
    ...(ui ? { ui } : {}),
    steps: steps.map(({ schema: _own, ...step }, index) => ({
      ...step,
      title: parts[index].find(({ title }) => title)?.title ?? '',
      fields: parts[index].flatMap(fieldOrder) as FormStep<Data>['fields'],
    })),
  }
}

function documentNeed<Data extends object>(
  asked: string | DocumentAsked<Data>
): DocumentNeed<Data> {
  return typeof asked === 'string'
    ? { type: asked, required: true }
    : { ...asked, required: asked.required ?? true }
}
