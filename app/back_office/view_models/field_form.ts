import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import { compareFilings } from '#kernel/forms/compare_filings'
import type { FilingError } from '#kernel/forms/filing_error'
import type { FormButton } from '#kernel/forms/form_renderer'
import { pruneFiling } from '#kernel/forms/prune_filing'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { showing } from '#kernel/forms/showing'
import { fieldGroup } from '#back_office/field_group'
import { paths } from '#back_office/paths'
import type ServiceRequest from '#requests/models/service_request'
import { renderFormIsland } from '#requests/queries/render_form_island'

/** One answer being edited in place. */
export interface FieldEdit {
  field: string
  /** The whole filing with what was typed over what is stored. */
  data: FilingData
  errors: FilingError[]
  /** Both values of what somebody else changed meanwhile. */
  conflict?: ValueConflict[]
}

export interface ValueConflict {
  label: string
  stored: string
  typed: string
}

const BUTTONS: FormButton[] = [
  { name: '_action', value: 'save', label: 'Enregistrer', kind: 'primary' },
  { name: '_action', value: 'cancel', label: 'Annuler', kind: 'quiet', formNoValidate: true },
]

/** The form of one answer, with the questions that it opens. */
export async function fieldForm(
  { request: http }: HttpContext,
  { request, form, edit }: { request: ServiceRequest; form: ResolvedForm; edit: FieldEdit }
): Promise<string> {
  const group = fieldGroup(form, edit.field)
  if (!group) return ''
  const { shown } = showing(form.schema, edit.data)
  return renderFormIsland({
    resolved: form,
    stepId: group.stepId,
    data: edit.data,
    errors: edit.errors,
    action: paths.field(request, edit.field),
    hidden: { _csrf: http.csrfToken, version: String(request.version) },
    buttons: BUTTONS,
    fields: group.fields.filter((name) => shown.has(name)),
    formId: 'donnee',
  })
}

/** What differs between what was typed and what is stored now, as a reader sees both. */
export function valueConflicts(
  form: ResolvedForm,
  stored: FilingData,
  typed: FilingData
): ValueConflict[] {
  return compareFilings(form, stored, pruneFiling(form.schema, typed)).map(
    ({ label, before, after }) => ({
      label,
      stored: before ?? 'non renseigné',
      typed: after ?? 'non renseigné',
    })
  )
}
