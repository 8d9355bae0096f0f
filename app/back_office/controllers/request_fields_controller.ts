import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import { parseFiling } from '#kernel/forms/parse_filing'
import { applyRepeatAction } from '#kernel/forms/repeat_action'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { E_ANSWERS_REFUSED, E_UNKNOWN_FIELD } from '#back_office/errors'
import { fieldGroup } from '#back_office/field_group'
import { findRequestToChange } from '#back_office/find_request'
import { openDesk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { showRequest } from '#back_office/show_request'
import { valueConflicts } from '#back_office/view_models/field_form'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { E_STALE_VERSION } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'

/** One answer edited in place: a click on its label, a value, « Enregistrer » (manual, « Traiter les données »). */
export default class RequestFieldsController {
  async edit(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const { field } = await openField(ctx, request)
    const desk = await openDesk(ctx, request)
    const edit = desk.canEdit ? { field, data: request.data, errors: [] } : undefined
    return showRequest(ctx, desk, { edit })
  }

  async update(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const { field, form, stepId, fields } = await openField(ctx, request)
    const to = paths.step(request, stepId)
    const action = String(ctx.request.input('_action', 'save'))
    if (action === 'cancel') return ctx.response.redirect().status(303).toPath(to)

    const answers = postedAnswers(ctx, form, { fields, action })
    if (isRepeatAction(action)) {
      const data = { ...request.data, ...answers }
      return refuseInput(ctx, request, { edit: { field, data, errors: [] } })
    }
    return actOnRequest(ctx, {
      run: () => saveAnswers(ctx, request, answers),
      done: 'La donnée est enregistrée.',
      to,
      again: (refusal, current) => {
        const data = { ...current.data, ...answers }
        const errors = refusal instanceof E_ANSWERS_REFUSED ? refusal.errors : []
        const isStale = refusal instanceof E_STALE_VERSION
        const conflict = isStale ? valueConflicts(form, current.data, data) : []
        return { edit: { field, data, errors, conflict } }
      },
    })
  }
}

/** @throws E_ANSWERS_REFUSED when they are not valid: nothing is saved */
async function saveAnswers(ctx: HttpContext, request: ServiceRequest, data: FilingData) {
  const { errors } = await new EditRequestData().handle({
    requestId: request.id,
    data,
    version: postedVersion(ctx),
    actor: actingAgent(ctx),
  })
  if (errors.length > 0) throw new E_ANSWERS_REFUSED(errors)
}

/** The field of the address, with the questions that its answer opens. */
async function openField(ctx: HttpContext, request: ServiceRequest) {
  const form = await loadForm(request)
  const field: string = ctx.params.field
  const group = fieldGroup(form, field)
  if (!group) throw new E_UNKNOWN_FIELD()
  return { form, field, ...group }
}

/** What was typed for these fields; one that was emptied is named too, so that it is emptied in the request. */
function postedAnswers(
  { request: http }: HttpContext,
  form: ResolvedForm,
  { fields, action }: { fields: string[]; action: string }
): FilingData {
  const typed = applyRepeatAction(form.schema, parseFiling(form.schema, http.input('root')), action)
  return Object.fromEntries(fields.map((name) => [name, typed[name]]))
}

/** A button that adds or removes an entry of a repeated group: the form comes back without a verdict. */
function isRepeatAction(action: string): boolean {
  return action.startsWith('add:') || action.startsWith('remove:')
}

/** A hostile version is no version. */
function postedVersion({ request: http }: HttpContext): number {
  const version = Number(http.input('version'))
  return Number.isSafeInteger(version) ? version : -1
}
