import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import type { FilingError } from '#kernel/forms/filing_error'
import { EditRequestData } from '#requests/actions/edit_request_data'
import {
  E_ANSWER_NOT_ASKED,
  E_REQUEST_LOCKED,
  E_REQUEST_NOT_EDITABLE,
  E_STALE_VERSION,
} from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { assertUnlockedFor } from '#requests/queries/lock_request'
import { attempt } from '#shared/pages/attempt'
import { CORRECTION_BUTTONS } from '#front_office/draft_buttons'
import { findRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { askedWords } from '#front_office/view_models/asked_panel'
import {
  closedRows,
  correctionStep,
  postedChanges,
  typedOver,
  type CorrectionStep,
} from '#front_office/view_models/correction_step'
import { serviceLabel } from '#front_office/view_models/service_label'
import { stepConflict, type StepConflict } from '#front_office/view_models/step_conflict'
import {
  isRepeatAction,
  postedAction,
  postedStep,
  postedVersion,
  stepForm,
} from '#front_office/view_models/step_form'
import { visitorOf } from '#front_office/visitor'

/** Answers that the citizen may still change after sending: nothing is stored until it is right. */
export default class RequestStepsController {
  async edit(ctx: HttpContext) {
    const step = await openStep(ctx)
    const { request, open } = step
    if (!isEditable(request.state, 'citizen'))
      return leave(ctx, request, new E_REQUEST_NOT_EDITABLE())
    if (open.length === 0) return leave(ctx, request, new E_ANSWER_NOT_ASKED())
    const [held] = await attempt([E_REQUEST_LOCKED], () =>
      assertUnlockedFor(request, visitorOf(ctx).actor)
    )
    if (held) return leave(ctx, request, held)
    return showStep(ctx, step, { data: request.data, errors: [] })
  }

  async update(ctx: HttpContext) {
    const step = await openStep(ctx)
    const { request, form, stepId, open } = step
    const typed = postedStep(ctx, form, stepId)
    const data = typedOver(step, typed)
    const action = postedAction(ctx.request)
    if (action === 'previous') return leave(ctx, request)
    if (isRepeatAction(action)) return showStep(ctx, step, { data, errors: [] })

    const [refusal, outcome] = await attempt(
      [E_STALE_VERSION, E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE, E_ANSWER_NOT_ASKED],
      () =>
        new EditRequestData().handle({
          requestId: request.id,
          data: postedChanges(step, typed),
          version: postedVersion(ctx),
          actor: visitorOf(ctx).actor,
        })
    )
    if (refusal instanceof E_STALE_VERSION) {
      const conflict = stepConflict({ form, stepId, stored: request.data, typed: data })
      if (!conflict) return leave(ctx, request)
      ctx.response.status(409)
      return showStep(ctx, step, { data: conflict.data, errors: [], conflict })
    }
    if (refusal instanceof E_ANSWER_NOT_ASKED && open.length > 0) {
      ctx.response.status(refusal.status)
      const sentence = `${refusal.message} Seules les réponses ci-dessous sont ouvertes.`
      return showStep(ctx, step, { data, errors: [], refusal: sentence })
    }
    if (refusal instanceof E_REQUEST_LOCKED) {
      ctx.response.status(refusal.status)
      const sentence = `${refusal.message} Votre saisie est gardée ci-dessous\u00a0: enregistrez-la un peu plus tard.`
      return showStep(ctx, step, { data, errors: [], refusal: sentence })
    }
    if (refusal) return leave(ctx, request, refusal)
    if (outcome.errors.length > 0) {
      ctx.response.status(422)
      return showStep(ctx, step, { data, errors: outcome.errors })
    }
    ctx.session.flash('success', 'Vos réponses sont enregistrées.')
    return leave(ctx, request)
  }
}

async function openStep(ctx: HttpContext): Promise<CorrectionStep> {
  return correctionStep(await findRequest(ctx), ctx.params.step)
}

function leave(ctx: HttpContext, request: ServiceRequest, refusal?: Error) {
  if (refusal) ctx.session.flash('error', refusal.message)
  return ctx.response.redirect().status(303).toPath(paths.request(request))
}

interface Shown {
  data: FilingData
  errors: FilingError[]
  conflict?: StepConflict
  refusal?: string
}

async function showStep(ctx: HttpContext, step: CorrectionStep, shown: Shown) {
  const { request, form, stepId, open, isLimited } = step
  ctx.response.header('Cache-Control', 'no-store')
  return ctx.view.render('pages/front/request_step', {
    title: await serviceLabel(request),
    stepTitle: step.title,
    number: request.number,
    requestPath: paths.request(request),
    conflict: shown.conflict,
    refusal: shown.refusal,
    reloadPath: paths.requestStep(request, stepId),
    hasErrors: shown.errors.length > 0 || shown.refusal !== undefined,
    asked: await askedWords(request, (line) => line.stepId === stepId),
    closedRows: closedRows(step),
    form: await stepForm(ctx, {
      form,
      stepId,
      data: shown.data,
      errors: shown.errors,
      action: paths.requestStep(request, stepId),
      version: request.version,
      buttons: CORRECTION_BUTTONS,
      ...(isLimited ? { fields: open } : {}),
    }),
  })
}
