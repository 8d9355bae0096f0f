import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { findDocumentPage } from '#back_office/find_document'
import { findRequestToChange } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { sheetRotationValidator } from '#back_office/validators/request_validators'
import type { Rotation } from '#documents/rotation'
import { RotateDocumentSheet } from '#requests/actions/rotate_document_sheet'

/** A sheet turned upright, for whoever looks at it next. */
export default class DocumentRotationsController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const page = await findDocumentPage(ctx)
    const documentId: string = ctx.params.document
    const [errors, input] = await checkInput(sheetRotationValidator, ctx.request.body())
    if (errors) return refuseInput(ctx, request, { errors, documentId })

    return actOnRequest(ctx, {
      run: () =>
        new RotateDocumentSheet().handle({
          requestId: request.id,
          page,
          sheet: Number(ctx.params.sheet),
          rotation: Number(input.rotation) as Rotation,
          actor: actingAgent(ctx),
        }),
      to: `${paths.document(request, documentId)}#visionneuse`,
      again: () => ({ documentId }),
    })
  }
}
