import type { HttpContext } from '@adonisjs/core/http'
import { printFiling } from '#letters/printing/print_documents'
import { requestSummary } from '#letters/queries/request_summary'
import { findRequest } from '#back_office/find_request'

/** The request on paper. */
export default class RequestSummariesController {
  async show(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const pdf = await printFiling(await requestSummary(request, 'agent'))
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', `inline; filename="demande-${request.number}.pdf"`)
    return ctx.response.send(pdf)
  }
}
