import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { readUploads } from '#shared/pages/read_uploads'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { findRequestToChange } from '#back_office/find_request'
import { assertOnDesk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { noteValidator } from '#back_office/validators/request_validators'
import { AddNote } from '#requests/actions/add_note'
import { E_NOTE_FILES_REFUSED } from '#requests/errors'

/** Notes: internal for colleagues, « usager » for the citizen too. */
export default class RequestNotesController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [errors, input] = await checkInput(noteValidator, ctx.request.body())
    if (errors) return refuseInput(ctx, request, { errors, view: 'notes' })

    const uploads = await readUploads(ctx, 'files')
    return actOnRequest(ctx, {
      run: async () => {
        await assertOnDesk(ctx, request)
        await new AddNote().handle({
          ...input,
          requestId: request.id,
          uploads,
          actor: actingAgent(ctx),
          key: ctx.postedKey,
        })
      },
      done: 'La note est enregistrée.',
      to: `${paths.request(request)}?vue=notes#informations`,
      again: (refusal) => ({
        view: 'notes',
        ...(refusal instanceof E_NOTE_FILES_REFUSED ? { errors: fileErrors(refusal) } : {}),
      }),
    })
  }
}

function fileErrors({ sentences }: E_NOTE_FILES_REFUSED): PageErrors {
  return new PageErrors(sentences.map((message) => ({ field: 'files', message })))
}
