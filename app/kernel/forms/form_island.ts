import type { FilingData } from '#kernel/define_teleservice'
import { BROWSER_VERSION } from '#kernel/forms/browser_source'
import type { DatedForm } from '#kernel/forms/dated_form'
import type { FilingError } from '#kernel/forms/filing_error'
import type { FormButton, FormProps, FormRenderer } from '#kernel/forms/form_renderer'
import { offerItems } from '#kernel/forms/offered_items'
import { resolveStep, type ResolvedStep } from '#kernel/forms/resolve_step'
import { allProperties } from '#kernel/forms/rules'
import { serverValidator } from '#kernel/forms/server_validator'

/** Where the browser keeps what is being typed; without it, the buttons alone do. */
export interface FormKeeping {
  /** Takes the answers of the step as they stand, valid or not. */
  url: string
  /** Names, in the browser, what the server does not have yet: whose it is, of which draft, of which step. */
  key: string
}

interface IslandInput {
  resolved: DatedForm
  stepId: string
  data: FilingData
  errors: FilingError[]
  action: string
  hidden: Record<string, string>
  buttons: FormButton[]
  /** Only these fields of the step, in this order: one answer edited in place, for instance. Those that a condition hides stay hidden. */
  fields?: string[]
  formId?: string
  keeping?: FormKeeping
  /** Only the form of the server, of which no browser takes hold. */
  isStatic?: boolean
}

/**
 * A form as HTML: readable and usable before any script, then hydrated by the
 * `<request-form>` element with the validator of exactly this schema.
 */
export function formIsland(renderer: FormRenderer, input: IslandInput): string {
  const step = resolveStep(input.resolved, input.stepId, input.data, input.fields)
  const { uiSchema } = step
  const schema = offerItems(step.schema, input.resolved.schema, input.data)
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
    ...(step.wording ? { language: step.wording.language } : {}),
  }
  const html = renderer.render(props, serverValidator(input.resolved.day))
  if (input.isStatic) return html
  return [
    `<request-form${validatorAttributes(step)} data-day="${input.resolved.day}"${keepingAttributes(input.keeping)}>`,
    `<div data-root>${html}</div>`,
    `<script type="application/json" data-props>${escapeJson(props)}</script>`,
    '</request-form>',
  ].join('')
}

/** The address changes with the form, its words and the engine: browsers keep the module for a year. */
function validatorAttributes(step: ResolvedStep): string {
  const { hash, stepId, part, mask, isFrozen, wording } = step
  const words = wording ? `&amp;langue=${wording.language}.${wording.version}` : ''
  const fields = part ? `&amp;champs=${part.join('.')}` : ''
  const url = `/formulaires/${hash}/${stepId}/${mask}.js?v=${BROWSER_VERSION}${fields}${words}`
  return ` data-validator="${url}"${isFrozen ? ' data-unchecked' : ''}`
}

/** Made of identifiers: nothing in them ends an attribute. */
function keepingAttributes(keeping?: FormKeeping): string {
  return keeping ? ` data-keep-url="${keeping.url}" data-keep-key="${keeping.key}"` : ''
}

/** `<` would let a value end the script element. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
