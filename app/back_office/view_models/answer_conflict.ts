import { DateTime } from 'luxon'
import { frenchHour } from '#shared/french_instants'
import type { DatedForm } from '#kernel/forms/dated_form'
import { only } from '#kernel/forms/posted_edit'
import { answerValues, type ValueChoice } from '#kernel/forms/value_choice'
import { fieldGroup } from '#back_office/field_group'
import { paths } from '#back_office/paths'
import type { FieldEdit } from '#back_office/view_models/field_form'
import { answerAuthors } from '#requests/queries/answer_authors'
import { lastWrite } from '#requests/queries/lock_request'
import type ServiceRequest from '#requests/models/service_request'
import type { Conflict } from '#requests/errors'

interface Input {
  request: ServiceRequest
  form: DatedForm
  edit: FieldEdit
  documentId?: string
}

/** What two people changed at once in the answers of a form: the agent keeps one value for each. */
export async function answerConflict({
  request,
  form,
  edit,
  documentId,
}: Input): Promise<ValueChoice | null> {
  const group = fieldGroup(form, edit.field)
  if (!edit.conflict || !group) return null
  const { paths: asked, undecided } = edit.conflict
  const authors = await answerAuthors(request.id, asked)
  const last = await lastWrite(request)
  return {
    action: paths.field(request, edit.field, documentId),
    hidden: {
      version: String(edit.version ?? request.version),
      base: JSON.stringify(edit.base ?? only(request.data, group.fields)),
      saisie: JSON.stringify(only(edit.data, group.fields)),
    },
    lines: asked.map((path) => ({
      ...answerValues(form, { stored: request.data, typed: edit.data }, path),
      author: authorOf(authors.get(path) ?? last),
      isUndecided: undecided.includes(path),
    })),
  }
}

/** « par Paul Roux à 10 h 12 » */
export function authorOf({ changedBy, changedAt }: Conflict): string {
  return `par ${changedBy} à ${frenchHour(DateTime.fromISO(changedAt))}`
}
