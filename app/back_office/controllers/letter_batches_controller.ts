import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput, readFilters } from '#shared/pages/check_input'
import { AdvanceLetterBatch } from '#letters/actions/advance_letter_batch'
import { PrepareLetterBatch } from '#letters/actions/prepare_letter_batch'
import { E_BATCH_NOT_READY, E_NO_LETTER_WAITING } from '#letters/errors'
import { letterBatches } from '#letters/queries/letter_batches'
import { actingAgent } from '#back_office/acting_agent'
import { paths } from '#back_office/paths'
import { printableServices } from '#back_office/printable_services'
import {
  batchStateValidator,
  letterBatchesValidator,
  letterBatchValidator,
} from '#back_office/validators/letter_batch_validators'
import { letterBatchesPage } from '#back_office/view_models/letter_batches_page'

/** « Courriers »: those that wait, printed by batch, and the batches of the past. */
export default class LetterBatchesController {
  async index(ctx: HttpContext) {
    const services = printableServices(ctx)
    const { avant } = await readFilters(letterBatchesValidator, ctx.request.qs())
    const page = await letterBatchesPage(services, avant)
    return ctx.view.render('pages/office/letters/index', { page })
  }

  async store(ctx: HttpContext) {
    const teleserviceIds = printableServices(ctx)
    const [invalid, input] = await checkInput(letterBatchValidator, ctx.request.body())
    if (invalid) {
      const page = await letterBatchesPage(teleserviceIds, undefined, invalid)
      ctx.response.status(422)
      return ctx.view.render('pages/office/letters/index', { page })
    }
    const { id, fullName: name } = ctx.agent
    const [nothing, batch] = await attempt([E_NO_LETTER_WAITING], () =>
      new PrepareLetterBatch().handle({
        teleserviceIds,
        layout: input.layout,
        agent: { id, name },
        key: ctx.postedKey,
      })
    )
    if (nothing) ctx.session.flash('error', nothing.message)
    return ctx.response
      .redirect()
      .status(303)
      .toPath(batch?.runId ? paths.jobRun(batch.runId) : paths.letterBatches)
  }

  async update(ctx: HttpContext) {
    const teleserviceIds = printableServices(ctx)
    const [invalid, input] = await checkInput(batchStateValidator, ctx.request.body())
    const batchId = String(ctx.params.id)
    await letterBatches(teleserviceIds).where('id', batchId).firstOrFail()
    if (!invalid) {
      const [early] = await attempt([E_BATCH_NOT_READY], () =>
        new AdvanceLetterBatch().handle({
          batchId,
          to: input.state,
          actor: actingAgent(ctx),
          teleserviceIds,
        })
      )
      if (early) ctx.session.flash('error', early.message)
      else ctx.session.flash('success', DONE[input.state])
    }
    return ctx.response.redirect().status(303).toPath(paths.letterBatches)
  }
}

const DONE = {
  printed: 'Les courriers du lot sont marqués imprimés.',
  posted: 'Les courriers du lot sont marqués postés.',
}
