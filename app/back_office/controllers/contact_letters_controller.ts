import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'
import { E_LETTER_MISSING } from '#back_office/errors'
import { findRequest } from '#back_office/find_request'
import RequestMessage from '#requests/models/request_message'

/** A letter that was sent, exactly as it was printed. */
export default class ContactLettersController {
  async show(ctx: HttpContext) {
    const { params, response } = ctx
    const request = await findRequest(ctx)
    const message = await RequestMessage.query()
      .where('request_id', request.id)
      .where('id', params.id)
      .firstOrFail()
    if (!message.pdfKey) throw new E_LETTER_MISSING()

    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="courrier-${request.number}.pdf"`)
    return response.send(Buffer.from(await drive.use().getBytes(message.pdfKey)))
  }
}
