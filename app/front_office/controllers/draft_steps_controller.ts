import type { HttpContext } from '@adonisjs/core/http'
import type { FilingError } from '#kernel/forms/filing_error'
import { isRepeatAction, only } from '#kernel/forms/posted_edit'
import { validateStep } from '#kernel/forms/validate_step'
import { say } from '#shared/say'
import { attempt } from '#shared/pages/attempt'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import { languageAsked, rememberLanguage } from '#front_office/chosen_language'
import { draftButtons } from '#front_office/draft_buttons'
import { openDraftStep, saveDraftStep, type OpenDraftStep } from '#front_office/open_draft_step'
import { paths } from '#front_office/paths'
import { stepChoice, type StepClash } from '#front_office/view_models/step_choice'
import { postedAction, stepForm } from '#front_office/view_models/step_form'
import { stepKeeping } from '#front_office/view_models/step_keeping'
import { takeOverOffer } from '#front_office/view_models/take_over_offer'
import { isRefused, stepRefusals } from '#front_office/view_models/submit_refusals'
import {
  openWizard,
  stepAfter,
  stepBefore,
  wizardPage,
  type Wizard,
} from '#front_office/view_models/wizard'

/** A step of the form: shown, saved whatever it holds, judged when one wants to go on. */
export default class DraftStepsController {
  async edit(ctx: HttpContext) {
    const open = await openDraftStep(ctx)
    const errors = isRefused(ctx) ? await stepRefusals(open.wizard, open.stepId) : []
    return showStep(ctx, open, { errors })
  }

  async update(ctx: HttpContext) {
    const open = await openDraftStep(ctx)
    const { posted } = open
    await rememberLanguage(ctx, languageAsked(postedAction(ctx.request)))
    if (posted.undecided.length > 0) {
      const { answers: typed, base, version, asked, undecided } = posted
      const clash = { paths: asked, undecided, typed, base, version }
      return showStep(ctx, open, { errors: [], status: 422, clash })
    }

    const [conflict, saved] = await attempt([E_ANSWERS_CONFLICT], () => saveDraftStep(ctx, open))
    if (conflict) {
      const clash = { paths: conflict.paths, undecided: [], typed: conflict.merged }
      return showStep(ctx, open, { errors: [], status: 409, clash })
    }
    if (postedAction(ctx.request) === 'next' && saved.errors.length > 0) {
      const again = await openDraftStep(ctx)
      return showStep(ctx, again, { errors: stepErrors(again), status: 422 })
    }
    const { stepId } = open
    const wizard = await openWizard(saved.draft)
    return ctx.response
      .redirect()
      .status(303)
      .toPath(destination(ctx, wizard, stepId))
  }
}

/** Where the pressed button leads once the step is saved: what was answered decides which steps follow. */
function destination(ctx: HttpContext, wizard: Wizard, stepId: string): string {
  const { draft } = wizard
  const action = postedAction(ctx.request)
  if (action === 'later') {
    ctx.session.flash(
      'success',
      say('front.wizard.kept', { day: wizardPage(wizard, stepId).keptUntil })
    )
    return '/demandes'
  }
  if (action === 'previous') return paths.draftStep(draft, stepBefore(wizard, stepId) ?? stepId)
  const stays = isRepeatAction(action) || languageAsked(action) !== null
  return paths.draftStep(draft, stays ? stepId : stepAfter(wizard, stepId))
}

/** The errors that saving found, in the language of the page. */
function stepErrors({ wizard: { form, draft }, stepId }: OpenDraftStep): FilingError[] {
  return validateStep(form, stepId, draft.data)
}

interface Shown {
  errors: FilingError[]
  status?: number
  clash?: StepClash
}

async function showStep(ctx: HttpContext, open: OpenDraftStep, { errors, status, clash }: Shown) {
  const { wizard, stepId, fields } = open
  const { draft, form } = wizard
  const page = wizardPage(wizard, stepId)
  const action = paths.draftStep(draft, stepId)
  ctx.response.status(status ?? 200).header('Cache-Control', 'no-store')
  return ctx.view.render('pages/front/draft_step', {
    page,
    takeOver: takeOverOffer(wizard),
    choice: clash && stepChoice({ request: draft, form, fields, action, clash }),
    reloadPath: action,
    hasErrors: errors.length > 0,
    form: await stepForm(ctx, {
      form,
      stepId,
      data: draft.data,
      errors,
      action,
      version: draft.version,
      base: only(draft.data, fields),
      buttons: draftButtons({
        isFirst: page.previous === null,
        canWait: draft.householdId !== null,
      }),
      keeping: stepKeeping(ctx, draft, stepId),
    }),
  })
}
