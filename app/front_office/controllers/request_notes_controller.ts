import type { HttpContext } from '@adonisjs/core/http'
import { readUploads } from '#shared/pages/read_uploads'
import { spendOne } from '#accounts/attempts'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { AddNote } from '#requests/actions/add_note'
import { E_NOTE_FILES_REFUSED, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { attempt } from '#shared/pages/attempt'
import { findRequest } from '#front_office/find_request'
import { paths } from '#front_office/paths'
import { checkInput } from '#shared/pages/check_input'
import { noteValidator } from '#front_office/validators/request_validators'
import { typedAnswers } from '#front_office/typed_answers'
import { PageErrors } from '#shared/pages/page_errors'
import { requestPage } from '#front_office/view_models/request_page'
import { actorFor, visitorOf } from '#front_office/visitor'

const NOTES_PER_REQUEST = 10

/** A word to the town hall about a request, with files. */
export default class RequestNotesController {
  async store(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const [invalid, input] = await checkInput(noteValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, request, 422, invalid)

    const [refusal] = await attempt(
      [E_TOO_MANY_ATTEMPTS, E_NOTE_FILES_REFUSED, E_REQUEST_NOT_EDITABLE],
      async () => {
        await spendOne('note', request.id, NOTES_PER_REQUEST)
        await new AddNote().handle({
          requestId: request.id,
          visibility: 'public',
          text: input.text,
          uploads: await readUploads(ctx, 'files'),
          actor: actorFor(ctx, request),
          key: ctx.postedKey,
        })
      }
    )
    if (refusal instanceof E_TOO_MANY_ATTEMPTS) {
      ctx.response.header('Retry-After', refusal.retryAfter)
    }
    if (refusal) return showAgain(ctx, request, refusal.status, errorsOf(refusal))
    ctx.session.flash('success', 'Votre message est transmis à la mairie.')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(`${paths.request(request)}#messages`)
  }
}

function errorsOf(refusal: Error): PageErrors {
  return refusal instanceof E_NOTE_FILES_REFUSED
    ? new PageErrors(refusal.sentences.map((message) => ({ field: 'files', message })))
    : PageErrors.on('text', refusal.message)
}

async function showAgain(
  ctx: HttpContext,
  request: Awaited<ReturnType<typeof findRequest>>,
  status: number,
  errors: PageErrors
) {
  const page = await requestPage(request, visitorOf(ctx))
  ctx.response.status(status)
  return ctx.view.render('pages/front/request', { page, errors, typed: typedAnswers(ctx) })
}
