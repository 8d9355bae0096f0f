import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import type { DatedForm } from '#kernel/forms/dated_form'
import type { FilingError } from '#kernel/forms/filing_error'
import type { FormButton } from '#kernel/forms/form_renderer'
import { only } from '#kernel/forms/posted_edit'
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
  /** What the form showed when it was opened, and the version of then; those of now otherwise. */
  base?: FilingData | null
  version?: number
  /** Answers that somebody else changed too; those in `undecided` were not chosen. */
  conflict?: { paths: string[]; undecided: string[] }
}

const BUTTONS: FormButton[] = [
  { name: '_action', value: 'save', label: 'Enregistrer', kind: 'primary' },
  { name: '_action', value: 'cancel', label: 'Annuler', kind: 'quiet', formNoValidate: true },
]

interface OpenField {
  request: ServiceRequest
  form: DatedForm
  edit: FieldEdit
  /** The document that stays open beside it. */
  documentId?: string
}

/** The form of one answer, with the questions that it opens. */
export async function fieldForm(
  { request: http }: HttpContext,
  { request, form, edit, documentId }: OpenField
): Promise<string> {
  const group = fieldGroup(form, edit.field)
  if (!group) return ''
  const base = edit.base === undefined ? only(request.data, group.fields) : edit.base
  return renderFormIsland({
    resolved: form,
    stepId: group.stepId,
    data: edit.data,
    errors: edit.errors,
    action: paths.field(request, edit.field, documentId),
    hidden: {
      _csrf: http.csrfToken,
      version: String(edit.version ?? request.version),
      base: JSON.stringify(base),
    },
    buttons: BUTTONS,
    fields: group.fields,
    formId: 'donnee',
  })
}
