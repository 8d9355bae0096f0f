import type { HttpContext } from '@adonisjs/core/http'
import { forgetKeptStep } from '#requests/actions/forget_kept_step'
import { SaveRequester } from '#requests/actions/save_requester'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import { keptStep, mergedWithKept } from '#requests/queries/kept_step'
import { openRequester } from '#front_office/open_requester'
import { paths } from '#front_office/paths'
import {
  REQUESTER_FORM,
  requesterAnswers,
  requesterBase,
  requesterWords,
} from '#front_office/requester_answers'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { requesterValidator } from '#front_office/validators/request_validators'
import { PageErrors } from '#shared/pages/page_errors'
import { personChoices } from '#front_office/view_models/person_choices'
import { stepKeeping } from '#front_office/view_models/step_keeping'
import {
  REQUESTER_STEP,
  stepAfter,
  wizardPage,
  type Wizard,
} from '#front_office/view_models/wizard'

/** First step of a request without account: who asks. */
export default class RequestersController {
  async edit(ctx: HttpContext) {
    const wizard = await openRequester(ctx)
    const kept = await keptIn(wizard)
    const typed = kept?.answers ?? { ...wizard.draft.requesterContact }
    return showStep(ctx, wizard, { typed, base: typed })
  }

  async update(ctx: HttpContext) {
    const wizard = await openRequester(ctx)
    const kept = await keptIn(wizard)
    const posted = requesterAnswers(ctx.request.body())
    const base = requesterBase(ctx.request.input('base'))
    const [clash, typed] = await attempt([E_ANSWERS_CONFLICT], async () =>
      kept ? mergedWithKept(kept, REQUESTER_FORM, { data: posted, base }) : posted
    )
    if (clash) {
      ctx.response.status(clash.status)
      const { paths: clashing, kept: elsewhere } = clash
      const others = clashing.map((name) => requesterWords(elsewhere?.[name]))
      return showStep(ctx, wizard, { typed: posted, base: elsewhere ?? {}, others })
    }
    const [errors, contact] = await checkInput(requesterValidator, typed)
    if (errors) {
      ctx.response.status(422)
      return showStep(ctx, wizard, { typed, base: base ?? typed, errors })
    }

    await new SaveRequester().handle({ draftId: wizard.draft.id, contact })
    if (kept) await forgetKeptStep(kept)
    const next = paths.draftStep(wizard.draft, stepAfter(wizard, REQUESTER_STEP))
    return ctx.response.redirect().status(303).toPath(next)
  }
}

function keptIn({ draft }: Wizard) {
  return keptStep({ requestId: draft.id, stepId: REQUESTER_STEP })
}

interface Shown {
  typed: object
  /** What the page is made from: what is kept elsewhere meanwhile is told from what is typed here. */
  base: object
  errors?: PageErrors
  /** What another page keeps instead of the same answers. */
  others?: string[]
}

function showStep(
  ctx: HttpContext,
  wizard: Wizard,
  { typed, base, errors = new PageErrors(), others = [] }: Shown
) {
  ctx.response.header('Cache-Control', 'no-store')
  return ctx.view.render('pages/front/requester', {
    page: wizardPage(wizard, REQUESTER_STEP),
    typed,
    base: JSON.stringify(base),
    version: wizard.draft.version,
    others,
    errors,
    keeping: stepKeeping(ctx, wizard.draft, REQUESTER_STEP),
    choices: personChoices(),
  })
}
