import type { HttpContext } from '@adonisjs/core/http'
import { compareFilings } from '#kernel/forms/compare_filings'
import type { DatedForm } from '#kernel/forms/dated_form'
import { describeFiling, type DescribedRow } from '#kernel/forms/describe_filing'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { digest } from '#kernel/forms/stable_json'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { answerConflict } from '#back_office/view_models/answer_conflict'
import { fieldForm, type FieldEdit } from '#back_office/view_models/field_form'
import { loadForm } from '#requests/queries/load_form'
import type ServiceRequest from '#requests/models/service_request'

/** Shows every step under one another. */
export const ALL_STEPS = 'tout'

interface DataView {
  /** The step of the address; the first one otherwise. */
  step?: string
  edit?: FieldEdit
  /** The document beside which the answers are checked, one after the other. */
  documentId?: string
}

/** « Zone de données »: the answers by step, one of them perhaps being edited in place. */
export async function dataZone(ctx: HttpContext, desk: Desk, view: DataView) {
  const { step, edit, documentId } = view
  const { request, canEdit } = desk
  const form = await loadForm(request)
  const previous = changedAnswers(form, request)
  const steps = describeFiling(form, request.data, { audience: 'agent' })
  const asked = edit ? stepOf(form, edit.field) : step
  const current =
    asked === ALL_STEPS ? ALL_STEPS : (steps.find(({ id }) => id === asked) ?? steps[0]).id

  return {
    state: request.dataState,
    tabs: [
      ...steps.map(({ id, title }) => ({ id, label: title })),
      ...(steps.length > 1 ? [{ id: ALL_STEPS, label: 'Toutes les étapes' }] : []),
    ].map(({ id, label }) => ({
      label,
      href: paths.step(request, id, documentId),
      current: id === current,
    })),
    steps: steps
      .filter(({ id }) => current === ALL_STEPS || id === current)
      .map((one) => ({
        title: one.title,
        forAgents: one.audience === 'agent',
        rows: one.rows.map((row) => ({
          ...(canEdit && documentId ? withTicks(row) : row),
          previous: previous.get(row.path),
          editUrl: canEdit && row.editable ? paths.field(request, row.name, documentId) : null,
          isEdited: edit?.field === row.name,
        })),
      })),
    editForm: edit && !edit.conflict && (await fieldForm(ctx, { request, form, edit, documentId })),
    choice: edit ? await answerConflict({ request, form, edit, documentId }) : null,
    checking: canEdit && documentId ? { key: request.id } : null,
  }
}

/** Each answer with the mark of what it says now: once it changes, it is to be checked again. */
function withTicks(row: DescribedRow): DescribedRow & { tick?: string } {
  return {
    ...row,
    ...(row.value === null ? {} : { tick: digest([row.path, row.value]).slice(0, 12) }),
    ...(row.children ? { children: row.children.map(withTicks) } : {}),
    ...(row.items ? { items: row.items.map((rows) => rows.map(withTicks)) } : {}),
  }
}

function stepOf(form: ResolvedForm, field: string): string | undefined {
  return form.steps.find(({ fields }) => fields.includes(field))?.id
}

/** What the citizen had sent, by path, for the answers that were changed since. */
function changedAnswers(form: DatedForm, request: ServiceRequest): Map<string, string> {
  if (!request.submittedData) return new Map()
  const changes = compareFilings(form, request.submittedData, request.data)
  return new Map(changes.map(({ path, before }) => [path, before ?? '']))
}
