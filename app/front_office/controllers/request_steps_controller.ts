import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import type { FilingError } from '#kernel/forms/filing_error'
import { isRepeatAction, only, postedEdit, type PostedEdit } from '#kernel/forms/posted_edit'
import { forgetKeptStep } from '#requests/actions/forget_kept_step'
import { SaveCorrection } from '#requests/actions/save_correction'
import {
  E_ANSWER_NOT_ASKED,
  E_ANSWERS_CONFLICT,
  E_REQUEST_LOCKED,
  E_REQUEST_NOT_EDITABLE,
} from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import type KeptStep from '#requests/models/kept_step'
import type ServiceRequest from '#requests/models/service_request'
import { keptStep, typedSoFar } from '#requests/queries/kept_step'
import { assertUnlockedFor } from '#requests/queries/lock_request'
import { frenchInstant } from '#shared/french_instants'
import { attempt } from '#shared/pages/attempt'
import { CORRECTION_BUTTONS } from '#front_office/draft_buttons'
import { findRequestToComplete } from '#front_office/find_request'
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
import { stepChoice, type StepClash } from '#front_office/view_models/step_choice'
import { postedAction, stepForm } from '#front_office/view_models/step_form'
import { stepKeeping } from '#front_office/view_models/step_keeping'
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
    const kept = ctx.counter ? null : await keptStep({ requestId: request.id, stepId: step.stepId })
    if (!kept) return showStep(ctx, step, { data: request.data, errors: [] })
    const data = typedSoFar(kept, step.form, request.data)
    return showStep(ctx, step, { data, errors: [], kept })
  }

  async update(ctx: HttpContext) {
    const step = await openStep(ctx)
    const { request, form, open } = step
    const posted = postedEdit(ctx.request.all(), form, step.fields)
    const { answers: typed, base, version, asked, undecided } = posted
    const data = typedOver(step, typed)
    const action = postedAction(ctx.request)
    if (action === 'previous') {
      const kept = await keptStep({ requestId: request.id, stepId: step.stepId })
      if (kept) await forgetKeptStep(kept)
      return leave(ctx, request)
    }
    if (isRepeatAction(action)) return showStep(ctx, step, { data, errors: [], posted })
    if (undecided.length > 0) {
      ctx.response.status(422)
      const clash = { paths: asked, undecided, typed: data, base, version }
      return showStep(ctx, step, { data, errors: [], clash })
    }

    const [refusal, outcome] = await attempt(
      [E_ANSWERS_CONFLICT, E_REQUEST_LOCKED, E_REQUEST_NOT_EDITABLE, E_ANSWER_NOT_ASKED],
      () =>
        new SaveCorrection().handle({
          requestId: request.id,
          stepId: step.stepId,
          form,
          isChosen: asked.length > 0,
          data: postedChanges(step, typed),
          base,
          version,
          actor: visitorOf(ctx).actor,
        })
    )
    if (refusal instanceof E_ANSWERS_CONFLICT) {
      ctx.response.status(409)
      const { paths: clashing, merged, kept } = refusal
      const clash = { paths: clashing, undecided: [], typed: merged, stored: kept }
      return showStep(ctx, step, { data, errors: [], clash })
    }
    if (refusal instanceof E_ANSWER_NOT_ASKED && open.length > 0) {
      ctx.response.status(refusal.status)
      const sentence = `${refusal.message} Seules les réponses ci-dessous sont ouvertes.`
      return showStep(ctx, step, { data, errors: [], refusal: sentence, posted })
    }
    if (refusal instanceof E_REQUEST_LOCKED) {
      ctx.response.status(refusal.status)
      const sentence = `${refusal.message} Votre saisie est gardée ci-dessous\u00a0: enregistrez-la un peu plus tard.`
      return showStep(ctx, step, { data, errors: [], refusal: sentence, posted })
    }
    if (refusal) return leave(ctx, request, refusal)
    if (outcome.errors.length > 0) {
      ctx.response.status(422)
      return showStep(ctx, step, { data, errors: outcome.errors, posted })
    }
    ctx.session.flash('success', 'Vos réponses sont enregistrées.')
    return leave(ctx, request)
  }
}

async function openStep(ctx: HttpContext): Promise<CorrectionStep> {
  return correctionStep(await findRequestToComplete(ctx), ctx.params.step)
}

function leave(ctx: HttpContext, request: ServiceRequest, refusal?: Error) {
  if (refusal) ctx.session.flash('error', refusal.message)
  return ctx.response.redirect().status(303).toPath(paths.request(request))
}

interface Shown {
  data: FilingData
  errors: FilingError[]
  clash?: StepClash
  refusal?: string
  /** What was typed and is not in the request yet. */
  kept?: KeptStep
  /** Of a form that comes back: it still is of the moment when it was opened. */
  posted?: PostedEdit
}

async function showStep(ctx: HttpContext, step: CorrectionStep, shown: Shown) {
  const { request, form, stepId, fields, open, isLimited } = step
  const action = paths.requestStep(request, stepId)
  const { clash, posted, kept } = shown
  ctx.response.header('Cache-Control', 'no-store')
  return ctx.view.render('pages/front/request_step', {
    title: await serviceLabel(request),
    stepTitle: step.title,
    number: request.number,
    requestPath: paths.request(request),
    choice: clash && stepChoice({ request, form, fields: open, action, clash }),
    refusal: shown.refusal,
    begunAt: kept && frenchInstant(kept.updatedAt),
    reloadPath: action,
    hasErrors: shown.errors.length > 0 || shown.refusal !== undefined,
    asked: await askedWords(request, (line) => line.stepId === stepId),
    closedRows: visitorOf(ctx).followsOnly(request) ? [] : closedRows(step),
    form: await stepForm(ctx, {
      form,
      stepId,
      data: shown.data,
      errors: shown.errors,
      action,
      version: posted?.version ?? kept?.baseVersion ?? request.version,
      base: posted ? posted.base : only(shown.data, fields),
      keeping: stepKeeping(ctx, request, stepId),
      buttons: CORRECTION_BUTTONS,
      ...(isLimited ? { fields: open } : {}),
    }),
  })
}
