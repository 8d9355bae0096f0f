import type { HttpContext } from '@adonisjs/core/http'
import { SubmitRequest } from '#requests/actions/submit_request'
import { E_FILING_INVALID, E_TRANSITION_REFUSED } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { attempt } from '#shared/pages/attempt'
import { findDraft, findDraftOrSent } from '#front_office/find_draft'
import { paths } from '#front_office/paths'
import { typedAnswers } from '#front_office/typed_answers'
import { checkInput } from '#shared/pages/check_input'
import { submissionValidator } from '#front_office/validators/request_validators'
import { exitPage } from '#front_office/view_models/exit_page'
import { PageErrors } from '#shared/pages/page_errors'
import { submissionPage } from '#front_office/view_models/submission_page'
import { openWizard } from '#front_office/view_models/wizard'
import { actorFor, visitorOf } from '#front_office/visitor'

/** Reading over, sending, and the page that says what happens now. */
export default class SubmissionsController {
  async create(ctx: HttpContext) {
    return showSummary(ctx, await findDraft(ctx), { typed: {}, errors: new PageErrors() })
  }

  async store(ctx: HttpContext) {
    const draft = await findDraft(ctx)
    const [invalid, input] = await checkInput(submissionValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, draft, invalid)

    const [refusal, sent] = await attempt([E_FILING_INVALID, E_TRANSITION_REFUSED], () =>
      new SubmitRequest().handle({
        draftId: draft.id,
        actor: actorFor(ctx, draft),
        contactChannel: input.contactChannel,
        note: input.note,
      })
    )
    if (refusal) return showAgain(ctx, draft, new PageErrors(), refusal)

    if (sent.accessCode) ctx.session.flash('access_code', sent.accessCode)
    return ctx.response.redirect().status(303).toPath(paths.draftStep(draft, 'envoyee'))
  }

  async show(ctx: HttpContext) {
    const request = await findDraftOrSent(ctx)
    if (request.state === 'draft') return ctx.response.redirect().toPath(paths.draft(request))
    ctx.response.header('Cache-Control', 'no-store')
    return ctx.view.render('pages/front/sent', {
      page: await exitPage(request),
      accessCode: ctx.session.flashMessages.get('access_code'),
    })
  }
}

interface Answers {
  typed: Record<string, unknown>
  errors: PageErrors
  refusal?: E_FILING_INVALID | E_TRANSITION_REFUSED
}

async function showSummary(ctx: HttpContext, draft: ServiceRequest, answers: Answers) {
  ctx.response.header('Cache-Control', 'no-store')
  return ctx.view.render(
    'pages/front/submission',
    await submissionPage(await openWizard(draft), visitorOf(ctx), answers)
  )
}

function showAgain(
  ctx: HttpContext,
  draft: ServiceRequest,
  errors: PageErrors,
  refusal?: Answers['refusal']
) {
  ctx.response.status(422)
  return showSummary(ctx, draft, { typed: typedAnswers(ctx), errors, refusal })
}
