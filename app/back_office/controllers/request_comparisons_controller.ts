import type { HttpContext } from '@adonisjs/core/http'
import { findRequest } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { answerLine, documentLine } from '#back_office/view_models/changes_panel'
import { teleserviceLabel } from '#back_office/view_models/teleservice_label'
import { compareWithSubmission } from '#requests/queries/compare_with_submission'
import { frenchInstant } from '#shared/french_instants'

/** The request as it was sent against the request as it is. */
export default class RequestComparisonsController {
  async show(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const { answers, documents } = await compareWithSubmission(request)
    return ctx.view.render('pages/office/request/comparison', {
      number: request.number,
      title: await teleserviceLabel(request.teleserviceId),
      sentAt: request.submittedAt && frenchInstant(request.submittedAt),
      requestPath: paths.request(request),
      answers: answers.map(answerLine),
      documents: documents.map((change) => documentLine(request, change)),
    })
  }
}
