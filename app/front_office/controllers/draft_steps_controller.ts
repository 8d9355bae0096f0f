import type { HttpContext } from '@adonisjs/core/http'
import type { FilingData } from '#kernel/define_teleservice'
import type { FilingError } from '#kernel/forms/filing_error'
import { validateStep } from '#kernel/forms/validate_step'
import { SaveDraftStep } from '#requests/actions/save_draft_step'
import { E_STALE_VERSION } from '#requests/errors'
import { attempt } from '#shared/pages/attempt'
import { draftButtons } from '#front_office/draft_buttons'
import { E_UNKNOWN_STEP_OF_REQUEST } from '#front_office/errors'
import { findDraft } from '#front_office/find_draft'
import { paths } from '#front_office/paths'
import { stepConflict, type StepConflict } from '#front_office/view_models/step_conflict'
import {
  isRepeatAction,
  postedAction,
  postedStep,
  postedVersion,
  stepForm,
} from '#front_office/view_models/step_form'
import { isRefused, stepRefusals } from '#front_office/view_models/submit_refusals'
import {
  citizenSteps,
  openWizard,
  stepAfter,
  stepBefore,
  wizardPage,
  type Wizard,
} from '#front_office/view_models/wizard'
import { visitorOf } from '#front_office/visitor'

/** A step of the form: shown, saved whatever it holds, judged when one wants to go on. */
export default class DraftStepsController {
  async edit(ctx: HttpContext) {
    const wizard = await openStep(ctx)
    const errors = isRefused(ctx) ? await stepRefusals(wizard, ctx.params.step) : []
    return showStep(ctx, wizard, { data: wizard.draft.data, errors })
  }

  async update(ctx: HttpContext) {
    const wizard = await openStep(ctx)
    const { draft, form } = wizard
    const stepId: string = ctx.params.step
    const data = postedStep(ctx, form, stepId)

    const [stale, saved] = await attempt([E_STALE_VERSION], () =>
      new SaveDraftStep().handle({
        draftId: draft.id,
        stepId,
        data,
        version: postedVersion(ctx),
        actor: visitorOf(ctx).actor,
      })
    )
    const conflict = stale && stepConflict({ form, stepId, stored: draft.data, typed: data })
    if (conflict) {
      ctx.response.status(409)
      return showStep(ctx, wizard, { data: conflict.data, errors: [], conflict })
    }

    const errors = saved?.errors ?? validateStep(form, stepId, draft.data)
    if (postedAction(ctx.request) === 'next' && errors.length > 0) {
      ctx.response.status(422)
      return showStep(ctx, await openStep(ctx), { data: saved?.draft.data ?? draft.data, errors })
    }
    return ctx.response.redirect().status(303).toPath(destination(ctx, wizard))
  }
}

async function openStep(ctx: HttpContext): Promise<Wizard> {
  const wizard = await openWizard(await findDraft(ctx))
  const isKnown = citizenSteps(wizard.form).some(({ id }) => id === ctx.params.step)
  if (!isKnown) throw new E_UNKNOWN_STEP_OF_REQUEST()
  return wizard
}

/** Where the pressed button leads once the step is saved. */
function destination(ctx: HttpContext, wizard: Wizard): string {
  const { draft } = wizard
  const current: string = ctx.params.step
  const action = postedAction(ctx.request)
  if (action === 'later') {
    ctx.session.flash(
      'success',
      `Votre brouillon est enregistré. Il est gardé jusqu’au ${wizardPage(wizard, current).keptUntil}.`
    )
    return '/demandes'
  }
  if (action === 'previous') return paths.draftStep(draft, stepBefore(wizard, current) ?? current)
  return paths.draftStep(draft, isRepeatAction(action) ? current : stepAfter(wizard, current))
}

async function showStep(
  ctx: HttpContext,
  wizard: Wizard,
  step: { data: FilingData; errors: FilingError[]; conflict?: StepConflict }
) {
  const { draft, form } = wizard
  const stepId: string = ctx.params.step
  const page = wizardPage(wizard, stepId)
  ctx.response.header('Cache-Control', 'no-store')
  return ctx.view.render('pages/front/draft_step', {
    page,
    conflict: step.conflict,
    reloadPath: paths.draftStep(draft, stepId),
    hasErrors: step.errors.length > 0,
    form: await stepForm(ctx, {
      form,
      stepId,
      data: step.data,
      errors: step.errors,
      action: paths.draftStep(draft, stepId),
      version: draft.version,
      buttons: draftButtons({
        isFirst: page.previous === null,
        canWait: draft.householdId !== null,
      }),
    }),
  })
}
