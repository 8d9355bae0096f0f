import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { findOperation } from '#back_office/find_operation'
import { paths } from '#back_office/paths'
import { bulkConfirmationValidator } from '#back_office/validators/bulk_validators'
import { bulkPage, type ShownAgain } from '#back_office/view_models/bulk_page'
import { ConfirmBulkOperation } from '#requests/actions/confirm_bulk_operation'
import { E_NOTHING_TO_CHANGE } from '#requests/bulk_errors'
import { E_REASON_REQUIRED } from '#requests/errors'
import type BulkOperation from '#requests/models/bulk_operation'

/** What was previewed is confirmed, and runs in the background. */
export default class BulkExecutionsController {
  async store(ctx: HttpContext) {
    const operation = await findOperation(ctx)
    const [errors, input] = await checkInput(bulkConfirmationValidator, ctx.request.body())
    if (errors) return again(ctx, operation, 422, { errors })

    const [refusal] = await attempt([E_REASON_REQUIRED, E_NOTHING_TO_CHANGE], () =>
      new ConfirmBulkOperation().handle({ operationId: operation.id, reason: input.reason })
    )
    if (!refusal) return ctx.response.redirect().status(303).toPath(paths.bulkOperation(operation))
    return refusal.code === 'E_REASON_REQUIRED'
      ? again(ctx, operation, 422, { errors: PageErrors.on('reason', refusal.message) })
      : again(ctx, operation, refusal.status, { refusal: refusal.message })
  }
}

async function again(
  ctx: HttpContext,
  operation: BulkOperation,
  status: number,
  shown: ShownAgain
) {
  ctx.response.status(status)
  const page = await bulkPage(ctx, operation, { typed: ctx.request.body(), ...shown })
  return ctx.view.render('pages/office/bulk/show', { page })
}
