import type { HttpContext } from '@adonisjs/core/http'
import type { PostedEdit } from '#kernel/forms/posted_edit'
import { spokenHour } from '#shared/spoken_formats'
import { attempt } from '#shared/pages/attempt'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { openDraftStep, saveDraftStep } from '#front_office/open_draft_step'

/** What is being typed in a step, saved by the page itself: without a verdict, and without a choice when it clashes. */
export default class DraftAnswersController {
  async update(ctx: HttpContext) {
    const open = await openDraftStep(ctx)
    const [conflict, saved] = await attempt([E_ANSWERS_CONFLICT], () => saveDraftStep(ctx, open))
    if (conflict) return ctx.response.status(conflict.status).send({ conflict: true })
    const { draft } = saved
    return { savedAt: spokenHour(draft.updatedAt), version: versionKnown(open.posted, draft) }
  }
}

/** The version that the page may go on from: the new one, unless it holds what others wrote, and the page does not show. */
function versionKnown({ version }: PostedEdit, draft: ServiceRequest): number {
  return version === draft.version - 1 ? draft.version : version
}
