import type { FilingData } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import type { FilingError } from '#kernel/forms/filing_error'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { resolveStep } from '#kernel/forms/resolve_step'
import { validateStep, type StepOptions } from '#kernel/forms/validate_step'
import { allProperties } from '#kernel/forms/rules'

/** `empty`: nothing answered yet. `incomplete`: answers are missing. `invalid`: an answer is refused. */
export type StepState = 'complete' | 'incomplete' | 'invalid' | 'empty'

const MISSING = ['required', 'minItems', 'acceptance']

/** How far each step of a filing is, by step. A step that asks nothing with these answers is complete. */
export function stepStates(
  form: DatedForm,
  data: FilingData,
  options: StepOptions = {}
): Record<string, StepState> {
  const answers = pruneFiling(form, data)
  return Object.fromEntries(
    form.steps.map((step) => [step.id, stepState(form, step.id, answers, options)])
  )
}

function stepState(
  form: DatedForm,
  stepId: string,
  answers: FilingData,
  options: StepOptions
): StepState {
  const fields = Object.keys(allProperties(resolveStep(form, stepId, answers).schema))
  const errors = validateStep(form, stepId, answers, options)
  if (fields.length > 0 && fields.every((name) => answers[name] === undefined)) return 'empty'
  if (errors.length === 0) return 'complete'
  return errors.every(isMissing) ? 'incomplete' : 'invalid'
}

function isMissing({ keyword }: FilingError): boolean {
  return MISSING.includes(keyword)
}
