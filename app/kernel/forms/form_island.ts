import type { FilingData } from '#kernel/define_teleservice'
import type { FilingError } from '#kernel/forms/filing_error'
import type { FormButton, FormProps, FormRenderer } from '#kernel/forms/form_renderer'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { resolveStep, type ResolvedStep } from '#kernel/forms/resolve_step'
import { serverValidator } from '#kernel/forms/server_validator'

interface IslandInput {
  resolved: ResolvedForm
  stepId: string
  data: FilingData
  errors: FilingError[]
  action: string
  hidden: Record<string, string>
  buttons: FormButton[]
  /** Only these fields of the step, e.g. one field edited in place. */
  fields?: string[]
  formId?: string
}

/**
 * A form as HTML: readable and usable before any script, then hydrated by the
 * `<request-form>` element with the validator of exactly this schema.
 */
export function formIsland(renderer: FormRenderer, input: IslandInput): string {
  const step = resolveStep(input.resolved, input.stepId, input.data)
  const { schema, uiSchema } = input.fields ? onlyFields(step, input.fields) : step
  const names = Object.keys(allProperties(schema))
  const props: FormProps = {
    schema,
    uiSchema,
    formData: Object.fromEntries(
      Object.entries(input.data).filter(([name]) => names.includes(name))
    ),
    extraErrors: input.errors.map(({ path, message }) => ({ path, message })),
    action: input.action,
    hidden: input.hidden,
    buttons: input.buttons,
    ...(input.formId ? { formId: input.formId } : {}),
  }
  const html = renderer.render(props, serverValidator())
  return [
    `<request-form${validatorAttribute(input, step)}>`,
    `<div data-root>${html}</div>`,
    `<script type="application/json" data-props>${escapeJson(props)}</script>`,
    '</request-form>',
  ].join('')
}

/** A partial form is judged by the server alone; a whole step has its own precompiled validator. */
function validatorAttribute({ resolved, fields }: IslandInput, step: ResolvedStep): string {
  if (fields) return ''
  return ` data-validator="/formulaires/${resolved.hash}/${step.stepId}/${step.mask}.js"`
}

function onlyFields(
  step: ResolvedStep,
  fields: string[]
): Pick<ResolvedStep, 'schema' | 'uiSchema'> {
  const properties = Object.fromEntries(
    Object.entries(allProperties(step.schema)).filter(([name]) => fields.includes(name))
  )
  return {
    schema: {
      type: 'object',
      properties,
      required: (step.schema.required ?? []).filter((name) => fields.includes(name)),
    },
    uiSchema: { ...step.uiSchema, 'ui:order': fields },
  }
}

function allProperties(
  schema: ResolvedStep['schema']
): NonNullable<ResolvedStep['schema']['properties']> {
  const branches = (schema.allOf ?? []).flatMap((rule) => [rule.then, rule.else])
  return Object.assign(
    {},
    ...branches.map((branch) => branch?.properties ?? {}),
    schema.properties ?? {}
  )
}

/** `<` would let a value end the script element. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
