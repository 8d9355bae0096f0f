import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import type { FilingError } from '#kernel/forms/filing_error'
import { replaceStep } from '#kernel/forms/replace_step'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE, E_STALE_VERSION } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { attempt } from '#shared/pages/attempt'
import { CORRECTION_BUTTONS } from '#front_office/draft_buttons'
import { E_UNKNOWN_STEP_OF_REQUEST } from '#front_office/errors'
import { findRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { serviceLabel } from '#front_office/view_models/service_label'
import { stepConflict, type StepConflict } from '#front_office/view_models/step_conflict'
import {
  isRepeatAction,
  postedAction,
  postedStep,
  postedVersion,
  stepForm,
} from '#front_office/view_models/step_form'
import { citizenSteps } from '#front_office/view_models/wizard'
import { visitorOf } from '#front_office/visitor'

/** Answers that the citizen may still change after sending: nothing is stored until it is right. */
export default class RequestStepsController {
  async edit(ctx: HttpContext) {
    const { request, form } = await openStep(ctx)
    if (!isEditable(request.state, 'citizen'))
      return leave(ctx, request, new E_REQUEST_NOT_EDITABLE())
    return showStep(ctx, request, form, { data: request.data, errors: [] })
  }

  async update(ctx: HttpContext) {
    const { request, form, stepId } = await openStep(ctx)
    const typed = postedStep(ctx, form, stepId)
    const data = replaceStep(form, stepId, request.data, typed)
    const action = postedAction(ctx.request)
    if (action === 'previous') return leave(ctx, request)
    if (isRepeatAction(action)) return showStep(ctx, request, form, { data, errors: [] })

    const [refusal, outcome] = await attempt(
      [E_STALE_VERSION, E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE],
      () =>
        new EditRequestData().handle({
          requestId: request.id,
          data: withEmptied(form, stepId, typed),
          version: postedVersion(ctx),
          actor: visitorOf(ctx).actor,
        })
    )
    if (refusal instanceof E_STALE_VERSION) {
      const conflict = stepConflict({ form, stepId, stored: request.data, typed })
      if (!conflict) return leave(ctx, request)
      ctx.response.status(409)
      return showStep(ctx, request, form, { data: conflict.data, errors: [], conflict })
    }
    if (refusal) return leave(ctx, request, refusal)
    if (outcome.errors.length > 0) {
      ctx.response.status(422)
      return showStep(ctx, request, form, { data, errors: outcome.errors })
    }
    ctx.session.flash('success', 'Vos réponses sont enregistrées.')
    return leave(ctx, request)
  }
}

async function openStep(ctx: HttpContext) {
  const request = await findRequest(ctx)
  const form = await loadForm(request)
  const stepId: string = ctx.params.step
  if (!citizenSteps(form).some(({ id }) => id === stepId)) throw new E_UNKNOWN_STEP_OF_REQUEST()
  return { request, form, stepId }
}

/** A field that came back empty is emptied, not left as it was. */
function withEmptied(form: ResolvedForm, stepId: string, typed: FilingData): FilingData {
  const fields = form.steps.find(({ id }) => id === stepId)?.fields ?? []
  return Object.fromEntries(fields.map((name) => [name, typed[name]]))
}

function leave(ctx: HttpContext, request: ServiceRequest, refusal?: Error) {
  if (refusal) ctx.session.flash('error', refusal.message)
  return ctx.response.redirect().status(303).toPath(paths.request(request))
}

async function showStep(
  ctx: HttpContext,
  request: ServiceRequest,
  form: ResolvedForm,
  step: { data: FilingData; errors: FilingError[]; conflict?: StepConflict }
) {
  const stepId: string = ctx.params.step
  ctx.response.header('Cache-Control', 'no-store')
  return ctx.view.render('pages/front/request_step', {
    title: await serviceLabel(request),
    stepTitle: form.steps.find(({ id }) => id === stepId)?.title ?? '',
    number: request.number,
    requestPath: paths.request(request),
    conflict: step.conflict,
    reloadPath: paths.requestStep(request, stepId),
    hasErrors: step.errors.length > 0,
    form: await stepForm(ctx, {
      form,
      stepId,
      data: step.data,
      errors: step.errors,
      action: paths.requestStep(request, stepId),
      version: request.version,
      buttons: CORRECTION_BUTTONS,
    }),
  })
}
