import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { findRequestToChange } from '#back_office/find_request'
import { showContactPage } from '#back_office/show_contact_page'
import { contactValidator, rewriteValidator } from '#back_office/validators/contact_validators'
import { previewLetter } from '#back_office/view_models/contact_page'

/** The letter as the citizen will read it, before anything is sent; or its words, to be rewritten. */
export default class ContactPreviewsController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [, order] = await checkInput(rewriteValidator, ctx.request.body())
    const posted = ctx.request.body()
    const typed = order?.rewrite === 'drop' ? { ...posted, letter: '' } : posted
    const [errors, input] = await checkInput(contactValidator, typed)
    if (errors) {
      ctx.response.status(422)
      return showContactPage(ctx, request, { typed, errors })
    }
    const preview = await previewLetter(ctx, request, input)
    if (order?.rewrite !== 'start') return showContactPage(ctx, request, { typed, preview })
    return showContactPage(ctx, request, {
      typed: { ...typed, letter: preview.source, subject: preview.subject },
    })
  }
}
