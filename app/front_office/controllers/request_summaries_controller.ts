import type { HttpContext } from '@adonisjs/core/http'
import { requestSummary } from '#letters/queries/request_summary'
import { renderFilingPdf } from '#letters/pdf/render_filing_pdf'
import { findWholeRequest } from '#front_office/find_request'

/** The printable receipt of a request. */
export default class RequestSummariesController {
  async show(ctx: HttpContext) {
    const request = await findWholeRequest(ctx)
    const pdf = await renderFilingPdf(await requestSummary(request, 'citizen'))
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', `inline; filename="demande-${request.number}.pdf"`)
    ctx.response.header('Cache-Control', 'private, no-store')
    return ctx.response.send(pdf)
  }
}
