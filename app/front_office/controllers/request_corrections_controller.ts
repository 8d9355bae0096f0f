import type { HttpContext } from '@adonisjs/core/http'
import { PerformTransition } from '#requests/actions/perform_transition'
import {
  E_COMPLETION_UNANSWERED,
  E_REQUEST_LOCKED,
  E_STALE_VERSION,
  E_TRANSITION_NOT_ALLOWED,
  E_TRANSITION_REFUSED,
} from '#requests/errors'
import { keptSteps } from '#requests/queries/kept_step'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { findRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { typedAnswers } from '#front_office/typed_answers'
import { correctionsValidator } from '#front_office/validators/request_validators'
import { leftLines } from '#front_office/view_models/asked_panel'
import { requestPage } from '#front_office/view_models/request_page'
import { postedVersion } from '#front_office/view_models/step_form'
import { actorFor, visitorOf } from '#front_office/visitor'

const SENT = 'Vos corrections sont envoyées. La mairie reprend l’examen de votre demande.'

const UNSAVED =
  'Cette correction est commencée et n’est pas enregistrée\u00a0: enregistrez-la ou renoncez-y, puis envoyez vos corrections.'

/** « Envoyer mes corrections »: an incomplete request goes back to the town hall. */
export default class RequestCorrectionsController {
  async store(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const [invalid, input] = await checkInput(correctionsValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, request, invalid)

    const [begun] = await keptSteps(request.id)
    if (begun) {
      ctx.session.flash('error', UNSAVED)
      const path = paths.requestStep(request, begun.stepId)
      return ctx.response.redirect().status(303).toPath(path)
    }

    const [refusal] = await attempt(
      [
        E_COMPLETION_UNANSWERED,
        E_REQUEST_LOCKED,
        E_STALE_VERSION,
        E_TRANSITION_NOT_ALLOWED,
        E_TRANSITION_REFUSED,
      ],
      () =>
        new PerformTransition().handle({
          requestId: request.id,
          transition: 'rectify',
          actor: actorFor(ctx, request),
          version: postedVersion(ctx),
          answer: input.answer,
        })
    )
    if (refusal?.code === 'E_COMPLETION_UNANSWERED') {
      return showAgain(ctx, request, PageErrors.on('answer', refusal.message))
    }
    ctx.session.flash(refusal ? 'error' : 'success', refusal?.message ?? SENT)
    return ctx.response.redirect().status(303).toPath(paths.request(request))
  }
}

/** The follow-up page, with the way to each thing that is left and to the words that may stand for it. */
async function showAgain(
  ctx: HttpContext,
  request: Awaited<ReturnType<typeof findRequest>>,
  errors: PageErrors
) {
  const page = await requestPage(request, visitorOf(ctx))
  ctx.response.status(422)
  return ctx.view.render('pages/front/request', {
    page,
    errors,
    left: leftLines(page.asked),
    typed: typedAnswers(ctx),
  })
}
