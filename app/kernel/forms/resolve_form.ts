import type { UiSchema } from '#kernel/define_teleservice'
import { expandForm } from '#kernel/forms/expand_form'
import type { JsonSchema } from '#kernel/forms/json_schema'
import type { ListView } from '#kernel/forms/list_view'
import { mapFields } from '#kernel/forms/map_fields'
import { resolveField } from '#kernel/forms/resolve_field'
import { restrictSchema } from '#kernel/forms/restrict_schema'
import { digest } from '#kernel/forms/stable_json'
import type { AcceptedKeys } from '#kernel/forms/allowed_entries'

/**
 * A form as it was shown: everything needed to draw, judge and read it again without
 * the teleservice's code or the lists' rows. Kept with the requests filed on it.
 */
export interface ResolvedForm {
  /** Of the schema, the ui schema and the steps. */
  hash: string
  teleserviceId: string
  revision: number
  schema: JsonSchema
  ui: UiSchema
  steps: ResolvedFormStep[]
  /** Of a form said in another language than French (`translateForm`): which one, and which version of its words. */
  wording?: { language: string; version: string }
}

export interface ResolvedFormStep {
  id: string
  title: string
  fields: string[]
  audience?: 'agent'
  optional?: boolean
}

/** A teleservice's form, whatever the type of its data. */
export interface SourceForm {
  schema: JsonSchema
  ui?: UiSchema
  steps: readonly ResolvedFormStep[]
}

export type Audience = 'citizen' | 'agent'

export interface ResolutionInput {
  teleservice: { id: string; revision: number; form: SourceForm }
  lists: readonly ListView[]
  /** Citizens get no field of the steps that are for agents. */
  audience: Audience
  /** Retired entries to offer still, because the filing being edited holds them. */
  accepted?: AcceptedKeys
}

/**
 * Makes a form ready to be drawn: fragments inlined, lists in place, fields of the
 * audience only. Pure: the same input gives the same hash.
 *
 * @throws E_UNKNOWN_LIST when a field names a list that is not given
 */
export function resolveForm({
  teleservice,
  lists,
  audience,
  accepted,
}: ResolutionInput): ResolvedForm {
  const { form } = teleservice
  const byKey = new Map(lists.map((list) => [list.key, list]))
  const styled = mapFields(expandForm(form), (field) => resolveField(field, byKey, accepted ?? {}))
  const steps = form.steps
    .filter((step) => audience === 'agent' || step.audience !== 'agent')
    .map(({ id, title, fields, audience: only, optional }) => ({
      id,
      title,
      fields: [...fields],
      ...(only ? { audience: only } : {}),
      ...(optional ? { optional } : {}),
    }))
  const names = new Set(steps.flatMap((step) => step.fields))

  const schema = restrictSchema(styled.schema, names)
  const ui = Object.fromEntries(
    Object.entries(styled.ui).filter(([name]) => name.startsWith('ui:') || names.has(name))
  )
  return {
    hash: digest({ schema, ui, steps }),
    teleserviceId: teleservice.id,
    revision: teleservice.revision,
    schema,
    ui,
    steps,
  }
}
