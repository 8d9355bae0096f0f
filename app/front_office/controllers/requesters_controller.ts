import type { HttpContext } from '@adonisjs/core/http'
import { SaveRequester } from '#requests/actions/save_requester'
import { E_UNKNOWN_STEP_OF_REQUEST } from '#front_office/errors'
import { findDraft } from '#front_office/find_draft'
import { paths } from '#front_office/paths'
import { typedAnswers } from '#front_office/typed_answers'
import { checkInput } from '#shared/pages/check_input'
import { requesterValidator } from '#front_office/validators/request_validators'
import { PageErrors } from '#shared/pages/page_errors'
import { personChoices } from '#front_office/view_models/person_choices'
import {
  openWizard,
  REQUESTER_STEP,
  stepAfter,
  wizardPage,
  type Wizard,
} from '#front_office/view_models/wizard'

/** First step of a request without account: who asks. */
export default class RequestersController {
  async edit(ctx: HttpContext) {
    const wizard = await openRequester(ctx)
    return showStep(ctx, wizard, { ...wizard.draft.requesterContact }, new PageErrors())
  }

  async update(ctx: HttpContext) {
    const wizard = await openRequester(ctx)
    const [invalid, contact] = await checkInput(requesterValidator, ctx.request.body())
    if (invalid) {
      ctx.response.status(422)
      return showStep(ctx, wizard, typedAnswers(ctx), invalid)
    }

    await new SaveRequester().handle({ draftId: wizard.draft.id, contact })
    const next = paths.draftStep(wizard.draft, stepAfter(wizard, REQUESTER_STEP))
    return ctx.response.redirect().status(303).toPath(next)
  }
}

async function openRequester(ctx: HttpContext): Promise<Wizard> {
  const draft = await findDraft(ctx)
  if (draft.householdId) throw new E_UNKNOWN_STEP_OF_REQUEST()
  return openWizard(draft)
}

function showStep(ctx: HttpContext, wizard: Wizard, typed: object, errors: PageErrors) {
  ctx.response.header('Cache-Control', 'no-store')
  return ctx.view.render('pages/front/requester', {
    page: wizardPage(wizard, REQUESTER_STEP),
    typed,
    errors,
    choices: personChoices(),
  })
}
