import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import { describeValue } from '#kernel/forms/describe_value'
import { isRepeatAction, postedEdit, type PostedEdit } from '#kernel/forms/posted_edit'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { allProperties } from '#kernel/forms/rules'
import { showing } from '#kernel/forms/showing'
import { uiOf } from '#kernel/forms/ui_schema'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { E_ANSWERS_REFUSED, E_FIELD_NOT_ASKED, E_UNKNOWN_FIELD } from '#back_office/errors'
import { fieldGroup } from '#back_office/field_group'
import { findRequestToChange } from '#back_office/find_request'
import { openDesk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { openDocumentOf } from '#back_office/open_document'
import { refuseInput } from '#back_office/refuse_input'
import { showRequest } from '#back_office/show_request'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'

/** One answer edited in place: a click on its label, a value, « Enregistrer » (manual, « Traiter les données »). */
export default class RequestFieldsController {
  async edit(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const { form, field, stepId } = await openField(ctx, request)
    const documentId = await openDocumentOf(ctx, request)
    const desk = await openDesk(ctx, request)
    const isOpen = desk.canEdit && showing(form, request.data).shown.has(field)
    const edit = isOpen ? { field, data: request.data, errors: [] } : undefined
    return showRequest(ctx, desk, { step: stepId, edit, documentId })
  }

  async update(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const { field, form, stepId, fields } = await openField(ctx, request)
    const documentId = await openDocumentOf(ctx, request)
    const to = paths.step(request, stepId, documentId)
    const action = String(ctx.request.input('_action', 'save'))
    if (action === 'cancel') return ctx.response.redirect().status(303).toPath(to)

    const posted = postedEdit(ctx.request.all(), form, fields)
    const again = { field, base: posted.base, version: posted.version, errors: [] }
    const typedOver = ({ data }: ServiceRequest) => ({ ...data, ...posted.answers })
    if (isRepeatAction(action)) {
      return refuseInput(ctx, request, { edit: { ...again, data: typedOver(request) }, documentId })
    }
    if (posted.undecided.length > 0) {
      const conflict = { paths: posted.asked, undecided: posted.undecided }
      const edit = { ...again, data: typedOver(request), conflict }
      return refuseInput(ctx, request, { edit, documentId })
    }
    return actOnRequest(ctx, {
      run: () => saveAnswers(ctx, request, field, posted),
      done: 'La donnée est enregistrée.',
      to,
      again: (refusal, current) => {
        if (refusal instanceof E_ANSWERS_CONFLICT) {
          const conflict = { paths: refusal.paths, undecided: [] }
          const data = { ...current.data, ...refusal.merged }
          return { edit: { field, data, errors: [], conflict }, documentId }
        }
        const data = typedOver(current)
        const errors = refusal instanceof E_ANSWERS_REFUSED ? refusal.errors : []
        const isOpen = !(refusal instanceof E_FIELD_NOT_ASKED)
        return { edit: isOpen ? { ...again, data, errors } : undefined, documentId }
      },
    })
  }
}

/**
 * @throws E_ANSWERS_REFUSED when they are not valid, E_FIELD_NOT_ASKED when another answer
 *   has closed the question meanwhile: nothing is saved
 */
async function saveAnswers(
  ctx: HttpContext,
  request: ServiceRequest,
  field: string,
  { answers, base, version }: PostedEdit
) {
  const form = await loadForm(request)
  if (!showing(form, { ...request.data, ...answers }).shown.has(field)) {
    throw new E_FIELD_NOT_ASKED([readTyped(form, answers, field)])
  }
  const { errors } = await new EditRequestData().handle({
    requestId: request.id,
    data: answers,
    base,
    version,
    actor: actingAgent(ctx),
  })
  if (errors.length > 0) throw new E_ANSWERS_REFUSED(errors)
}

/** What was typed for a question, whether or not it is still asked. */
function readTyped({ schema, ui }: ResolvedForm, answers: FilingData, field: string): string {
  const word = describeValue(allProperties(schema)[field], uiOf(ui, field), answers[field])
  return word ?? 'rien'
}

/** The field of the address, with the questions that its answer opens. */
async function openField(ctx: HttpContext, request: ServiceRequest) {
  const form = await loadForm(request)
  const field: string = ctx.params.field
  const group = fieldGroup(form, field)
  if (!group) throw new E_UNKNOWN_FIELD()
  return { form, field, ...group }
}
