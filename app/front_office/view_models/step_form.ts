import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import type { FilingError } from '#kernel/forms/filing_error'
import type { FormKeeping } from '#kernel/forms/form_island'
import type { FormButton } from '#kernel/forms/form_renderer'
import { versionOf } from '#kernel/forms/posted_edit'
import { renderFormIsland } from '#requests/queries/render_form_island'

interface StepForm {
  form: DatedForm
  stepId: string
  data: FilingData
  errors: FilingError[]
  action: string
  /** What the form was made from: what others store meanwhile is told from what is typed here. */
  version: number
  base: FilingData | null
  buttons: FormButton[]
  /** Only these fields of the step. */
  fields?: string[]
  keeping?: FormKeeping
}

/** A step of a form as HTML, with what it posts back. */
export function stepForm(
  { request }: HttpContext,
  { form, version, base, ...input }: StepForm
): Promise<string> {
  return renderFormIsland({
    ...input,
    resolved: form,
    hidden: {
      _csrf: request.csrfToken,
      version: String(version),
      base: JSON.stringify(base),
    },
  })
}

export function postedAction(request: HttpContext['request']): string {
  return String(request.input('_action', 'next'))
}

/** The version of what the page was made from. */
export function postedVersion({ request }: HttpContext): number {
  return versionOf(request.input('version'))
}
