import type { FilingData } from '#kernel/define_teleservice'
import {
  acceptedKeys,
  allowedChoices,
  allowedEntries,
  type AcceptedKeys,
} from '#kernel/forms/allowed_entries'
import type { DatedForm } from '#kernel/forms/dated_form'
import type { FilingError } from '#kernel/forms/filing_error'
import { judge, type Judge } from '#kernel/forms/judge'
import { itemContext } from '#kernel/forms/keyed_items'
import type { ListView } from '#kernel/forms/list_view'
import { RecentCache } from '#kernel/forms/recent_cache'
import { resolveStep, stepKey } from '#kernel/forms/resolve_step'

export interface StepOptions {
  /** The lists as they stand now; without them, the choices of the resolved form decide. */
  lists?: readonly ListView[]
  /** Keys that the filing already holds: they stay valid once retired. */
  accepted?: AcceptedKeys
}

const judges = new RecentCache<Judge>(1000)

/**
 * What is wrong with the answers of one step. Answers to other steps only decide what
 * the step shows. Needs nothing but the resolved form.
 *
 * @throws E_UNKNOWN_STEP
 */
export function validateStep(
  form: DatedForm,
  stepId: string,
  data: FilingData,
  { lists, accepted }: StepOptions = {}
): FilingError[] {
  const step = resolveStep(form, stepId, data)
  const fields = form.steps.find(({ id }) => id === stepId)?.fields ?? []
  const answers = Object.fromEntries(
    fields.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]])
  )
  const verdict = judges.remember(stepKey(step), () =>
    judge(step.schema, fields, step.wording?.language)
  )
  const allowed = lists
    ? allowedEntries({ lists, accepted })
    : allowedChoices(step.schema, accepted)
  return verdict(answers, { ...allowed, ...itemContext(form.schema, data), day: form.day })
}

/** What is wrong with a filing, step after step. */
export function validateFiling(
  form: DatedForm,
  data: FilingData,
  options: StepOptions = {}
): FilingError[] {
  return form.steps.flatMap((step) => validateStep(form, step.id, data, options))
}

/**
 * What is wrong with some fields of a filing, when only those are being changed.
 *
 * @param stored the filing before the change: what it holds of retired entries may stay
 */
export function validateFields(
  form: DatedForm,
  fields: readonly string[],
  data: FilingData,
  stored: FilingData
): FilingError[] {
  const accepted = acceptedKeys(form.schema, stored)
  return form.steps
    .filter((step) => step.fields.some((name) => fields.includes(name)))
    .flatMap((step) => validateStep(form, step.id, data, { accepted }))
    .filter(({ path }) => fields.includes(path.split('.')[0]))
}
