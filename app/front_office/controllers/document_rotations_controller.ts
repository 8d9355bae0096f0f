import type { HttpContext } from '@adonisjs/core/http'
import type { Rotation } from '#documents/rotation'
import { TurnWalletSheet } from '#requests/actions/turn_wallet_sheet'
import { checkInput } from '#shared/pages/check_input'
import { findDocument, findPageOf } from '#front_office/find_document'
import { actOnDocument, showDocument } from '#front_office/show_document'
import { sheetTurnValidator } from '#front_office/validators/request_validators'
import { visitorOf } from '#front_office/visitor'

/** A sheet turned upright. */
export default class DocumentRotationsController {
  async store(ctx: HttpContext) {
    const document = await findDocument(ctx)
    const page = await findPageOf(ctx, document)
    const [invalid, input] = await checkInput(sheetTurnValidator, ctx.request.body())
    if (invalid) return showDocument(ctx, document)

    const { sheet } = input
    const rotation = Number(input.rotation) as Rotation
    const { actor } = visitorOf(ctx)
    return actOnDocument(ctx, document, {
      run: () => new TurnWalletSheet().handle({ page, sheet, rotation, actor }),
      done: 'La page est tournée.',
    })
  }
}
