import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { findOperation } from '#back_office/find_operation'
import { paths } from '#back_office/paths'
import { bulkPage } from '#back_office/view_models/bulk_page'
import { UndoBulkOperation } from '#requests/actions/undo_bulk_operation'
import { E_UNDO_TOO_LATE } from '#requests/bulk_errors'

/** An operation is taken back, within five minutes of its end. */
export default class BulkUndosController {
  async store(ctx: HttpContext) {
    const operation = await findOperation(ctx)
    const [late] = await attempt([E_UNDO_TOO_LATE], () =>
      new UndoBulkOperation().handle({ operationId: operation.id })
    )
    if (!late) return ctx.response.redirect().status(303).toPath(paths.bulkOperation(operation))

    ctx.response.status(late.status)
    const page = await bulkPage(ctx, operation, { refusal: late.message })
    return ctx.view.render('pages/office/bulk/show', { page })
  }
}
