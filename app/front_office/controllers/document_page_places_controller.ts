import type { HttpContext } from '@adonisjs/core/http'
import { ChangeWalletPage } from '#requests/actions/change_wallet_page'
import { checkInput } from '#shared/pages/check_input'
import { findDocument, findPageOf } from '#front_office/find_document'
import { actOnDocument, showDocument } from '#front_office/show_document'
import { pageMoveValidator } from '#front_office/validators/request_validators'
import { visitorOf } from '#front_office/visitor'

/** The place of a file in its document. */
export default class DocumentPagePlacesController {
  async store(ctx: HttpContext) {
    const document = await findDocument(ctx)
    const page = await findPageOf(ctx, document)
    const [invalid, input] = await checkInput(pageMoveValidator, ctx.request.body())
    if (invalid) return showDocument(ctx, document)

    const change = { kind: 'move', towards: input.towards } as const
    const { actor } = visitorOf(ctx)
    return actOnDocument(ctx, document, {
      run: () => new ChangeWalletPage().handle({ page, change, actor }),
      done: 'L’ordre des fichiers est modifié.',
    })
  }
}
