import type { HttpContext } from '@adonisjs/core/http'
import { RestartLetterBatch } from '#letters/actions/restart_letter_batch'
import { letterBatches } from '#letters/queries/letter_batches'
import { paths } from '#back_office/paths'
import { printableServices } from '#back_office/printable_services'

/** The PDF of a batch, made again after its job has failed. */
export default class LetterBatchPreparationsController {
  async store(ctx: HttpContext) {
    const { id: batchId } = await letterBatches(printableServices(ctx))
      .where('id', ctx.params.id)
      .firstOrFail()
    const { id, fullName: name } = ctx.agent
    const { runId } = await new RestartLetterBatch().handle({ batchId, agent: { id, name } })
    return ctx.response
      .redirect()
      .status(303)
      .toPath(runId ? paths.jobRun(runId) : paths.letterBatches)
  }
}
