import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'
import { errors } from '@adonisjs/lucid'
import { receivedMessages } from '#letters/queries/received_messages'
import { findWholeRequest } from '#front_office/find_request'

/** A letter that the citizen was sent, exactly as it was printed. */
export default class RequestLettersController {
  async show(ctx: HttpContext) {
    const { params, response } = ctx
    const request = await findWholeRequest(ctx)
    const letter = (await receivedMessages([request.id])).find(({ id }) => id === params.letter)
    if (!letter?.pdfKey) throw new errors.E_ROW_NOT_FOUND()

    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="courrier-${request.number}.pdf"`)
    response.header('Cache-Control', 'private, no-store')
    return response.send(Buffer.from(await drive.use().getBytes(letter.pdfKey)))
  }
}
