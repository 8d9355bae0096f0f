import { DateTime } from 'luxon'
import { frenchHour } from '#shared/french_instants'
import type { FilingData } from '#kernel/define_teleservice'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { readAnswer } from '#kernel/forms/read_answer'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { fieldGroup } from '#back_office/field_group'
import { paths } from '#back_office/paths'
import { only } from '#back_office/posted_edit'
import type { FieldEdit } from '#back_office/view_models/field_form'
import { answerAuthors } from '#requests/queries/answer_authors'
import { lastWrite } from '#requests/queries/lock_request'
import type ServiceRequest from '#requests/models/service_request'
import type { Conflict } from '#requests/errors'

/** A choice between two people's values, line by line, saved in one go: `pages/office/request/conflict`. */
export interface ValueChoice {
  action: string
  /** Posted with the choices: the version, what is stored, what was typed. */
  hidden: Record<string, string>
  lines: ValueChoiceLine[]
}

export interface ValueChoiceLine {
  path: string
  label: string
  /** « par Paul Roux à 10 h 12 » */
  author: string
  stored: string[]
  typed: string[]
  isUndecided: boolean
}

interface Input {
  request: ServiceRequest
  form: ResolvedForm
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
      path,
      label: labelOf(form, [edit.data, request.data], path),
      author: authorOf(authors.get(path) ?? last),
      stored: linesOf(form, request.data, path),
      typed: linesOf(form, edit.data, path),
      isUndecided: undecided.includes(path),
    })),
  }
}

/** « par Paul Roux à 10 h 12 » */
export function authorOf({ changedBy, changedAt }: Conflict): string {
  return `par ${changedBy} à ${frenchHour(DateTime.fromISO(changedAt))}`
}

function labelOf(form: ResolvedForm, filings: FilingData[], path: string): string {
  const found = filings.map((data) => readAnswer(form, data, path)?.label)
  return found.find((label) => label !== undefined) ?? path
}

/** As the request would show it: what another answer hides is not there. */
function linesOf(form: ResolvedForm, data: FilingData, path: string): string[] {
  return readAnswer(form, pruneFiling(form.schema, data), path)?.lines ?? []
}
