import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import type { FilingError } from '#kernel/forms/filing_error'
import type { FormButton } from '#kernel/forms/form_renderer'
import { parseFiling } from '#kernel/forms/parse_filing'
import { applyRepeatAction } from '#kernel/forms/repeat_action'
import { replaceStep } from '#kernel/forms/replace_step'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { renderFormIsland } from '#requests/queries/render_form_island'

interface StepForm {
  form: ResolvedForm
  stepId: string
  data: FilingData
  errors: FilingError[]
  action: string
  version: number
  buttons: FormButton[]
  /** Only these fields of the step. */
  fields?: string[]
}

/** A step of a form as HTML, with what it posts back. */
export function stepForm(
  { request }: HttpContext,
  { form, version, ...input }: StepForm
): Promise<string> {
  return renderFormIsland({
    ...input,
    resolved: form,
    hidden: { _csrf: request.csrfToken, version: String(version) },
  })
}

/** The answers of one step as they were posted, after the button of a repeated group if one was pressed. */
export function postedStep(
  { request }: HttpContext,
  form: ResolvedForm,
  stepId: string
): FilingData {
  const posted = parseFiling(form.schema, request.input('root'))
  const answers = replaceStep(form, stepId, {}, posted)
  return applyRepeatAction(form.schema, answers, postedAction(request))
}

export function postedAction(request: HttpContext['request']): string {
  return String(request.input('_action', 'next'))
}

/** A button that edits a repeated group: the same step comes back, without a verdict. */
export function isRepeatAction(action: string): boolean {
  return action.startsWith('add:') || action.startsWith('remove:')
}

/** The version of what the page was made from; a hostile one is no version. */
export function postedVersion({ request }: HttpContext): number {
  const version = Number(request.input('version'))
  return Number.isSafeInteger(version) ? version : -1
}
