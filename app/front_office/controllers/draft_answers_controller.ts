import type { HttpContext } from '@adonisjs/core/http'
import { frenchHour } from '#shared/french_instants'
import { attempt } from '#shared/pages/attempt'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import { openDraftStep, saveDraftStep } from '#front_office/open_draft_step'

/** What is being typed in a step, saved by the page itself: without a verdict, and without a choice when it clashes. */
export default class DraftAnswersController {
  async update(ctx: HttpContext) {
    const open = await openDraftStep(ctx)
    const [conflict, saved] = await attempt([E_ANSWERS_CONFLICT], () => saveDraftStep(ctx, open))
    if (conflict) return ctx.response.status(conflict.status).send({ conflict: true })
    return { savedAt: frenchHour(saved.draft.updatedAt) }
  }
}
