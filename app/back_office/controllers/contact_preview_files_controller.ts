import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { printLetter } from '#letters/printing/print_documents'
import { findRequestToChange } from '#back_office/find_request'
import { showContactPage } from '#back_office/show_contact_page'
import { contactValidator } from '#back_office/validators/contact_validators'
import { previewLetter } from '#back_office/view_models/contact_page'

/** The same letter on paper. */
export default class ContactPreviewFilesController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const typed = ctx.request.body()
    const [errors, input] = await checkInput(contactValidator, typed)
    if (errors) {
      ctx.response.status(422)
      return showContactPage(ctx, request, { typed, errors })
    }
    const { document } = await previewLetter(ctx, request, input)
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', 'inline; filename="apercu.pdf"')
    return ctx.response.send(await printLetter(document))
  }
}
