import type { HttpContext } from '@adonisjs/core/http'
import { spendOne } from '#accounts/attempts'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { AddNote } from '#requests/actions/add_note'
import { attempt } from '#shared/pages/attempt'
import { findRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { checkInput } from '#shared/pages/check_input'
import { noteValidator } from '#front_office/validators/request_validators'
import { typedAnswers } from '#front_office/typed_answers'
import { PageErrors } from '#shared/pages/page_errors'
import { requestPage } from '#front_office/view_models/request_page'
import { actorFor } from '#front_office/visitor'

const NOTES_PER_REQUEST = 10

/** A word to the town hall about a request. */
export default class RequestNotesController {
  async store(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const [invalid, input] = await checkInput(noteValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, request, 422, invalid)

    const [refusal] = await attempt([E_TOO_MANY_ATTEMPTS], async () => {
      await spendOne('note', request.id, NOTES_PER_REQUEST)
      await new AddNote().handle({
        requestId: request.id,
        visibility: 'public',
        text: input.text,
        actor: actorFor(ctx, request),
        key: ctx.postedKey,
      })
    })
    if (refusal) {
      ctx.response.header('Retry-After', refusal.retryAfter)
      return showAgain(ctx, request, 429, PageErrors.on('text', refusal.message))
    }
    ctx.session.flash('success', 'Votre message est transmis à la mairie.')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(`${paths.request(request)}#messages`)
  }
}

async function showAgain(
  ctx: HttpContext,
  request: Awaited<ReturnType<typeof findRequest>>,
  status: number,
  errors: PageErrors
) {
  const page = await requestPage(request, actorFor(ctx, request))
  ctx.response.status(status)
  return ctx.view.render('pages/front/request', { page, errors, typed: typedAnswers(ctx) })
}
