import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { checkInput } from '#shared/pages/check_input'
import { findRequestToChange } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { unreadWordsValidator } from '#back_office/validators/request_validators'
import { MarkCitizenWordsRead } from '#requests/actions/mark_citizen_words_read'

/** « Marquer comme lu »: what the citizen wrote needs no answer. */
export default class RequestUnreadWordsController {
  async destroy(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [, input] = await checkInput(unreadWordsValidator, ctx.request.all())
    const seen = input ? DateTime.fromISO(input.seen, { zone: 'utc' }) : null
    if (seen?.isValid) await new MarkCitizenWordsRead().handle({ requestId: request.id, seen })
    return ctx.response
      .redirect()
      .status(303)
      .toPath(`${paths.request(request)}?vue=notes#informations`)
  }
}
