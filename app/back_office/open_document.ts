import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { requestPageValidator } from '#back_office/validators/request_validators'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'

/** The document of the request that stays open beside the data, as the address says (`piece`). */
export async function openDocumentOf(
  ctx: HttpContext,
  request: ServiceRequest
): Promise<string | undefined> {
  const [, input] = await checkInput(requestPageValidator, ctx.request.qs())
  if (!input?.piece) return undefined
  const attachment = await RequestDocument.query()
    .where('request_id', request.id)
    .where('document_id', input.piece)
    .first()
  return attachment?.documentId
}
