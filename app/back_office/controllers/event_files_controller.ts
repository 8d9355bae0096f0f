import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'
import RequestEventFile from '#letters/models/request_event_file'
import { findRequest } from '#back_office/find_request'

/** The request on paper, as it was at one event of its history. */
export default class EventFilesController {
  async show(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const file = await RequestEventFile.query()
      .where('request_id', request.id)
      .where('event_id', ctx.params.event)
      .firstOrFail()
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', `inline; filename="demande-${request.number}.pdf"`)
    return ctx.response.send(Buffer.from(await drive.use().getBytes(file.pdfKey)))
  }
}
