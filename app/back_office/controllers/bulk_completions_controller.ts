import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { bulkAskedList } from '#back_office/asked_list'
import { findOperation } from '#back_office/find_operation'
import { paths } from '#back_office/paths'
import { bulkCompletionValidator } from '#back_office/validators/bulk_validators'
import { bulkPage } from '#back_office/view_models/bulk_page'
import { SetBulkCompletion } from '#requests/actions/set_bulk_completion'
import { E_ANSWER_DAY_PAST, E_ASKED_UNKNOWN, E_REASON_REQUIRED } from '#requests/errors'
import type BulkOperation from '#requests/models/bulk_operation'

/** Beside which field a refusal is said. */
const FIELDS: Record<string, string> = {
  E_REASON_REQUIRED: 'reason',
  E_ANSWER_DAY_PAST: 'answerByOn',
}

/** What the citizens of many requests are asked for, before it is confirmed. */
export default class BulkCompletionsController {
  async store(ctx: HttpContext) {
    const operation = await findOperation(ctx)
    const [errors, input] = await checkInput(bulkCompletionValidator, ctx.request.body())
    if (errors) return again(ctx, operation, errors)

    const [refusal] = await attempt([E_REASON_REQUIRED, E_ANSWER_DAY_PAST, E_ASKED_UNKNOWN], () =>
      new SetBulkCompletion().handle({
        operationId: operation.id,
        list: bulkAskedList(input),
        reason: input.reason,
        rights: ctx.rights,
      })
    )
    if (!refusal) return ctx.response.redirect().status(303).toPath(paths.bulkOperation(operation))
    const field = FIELDS[refusal.code ?? ''] ?? 'otherDocument'
    return again(ctx, operation, PageErrors.on(field, refusal.message))
  }
}

async function again(ctx: HttpContext, operation: BulkOperation, errors: PageErrors) {
  ctx.response.status(422)
  const typed = ctx.request.body()
  const page = await bulkPage(ctx, operation, { errors, typed, isAsking: true })
  return ctx.view.render('pages/office/bulk/show', { page })
}
