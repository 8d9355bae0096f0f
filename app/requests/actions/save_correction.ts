import { now } from '#shared/clock'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { only } from '#kernel/forms/posted_edit'
import type { RequestActor } from '#requests/actor'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import { forgetKeptStep } from '#requests/actions/forget_kept_step'
import type KeptStep from '#requests/models/kept_step'
import ServiceRequest from '#requests/models/service_request'
import type { AnswersEdit } from '#requests/queries/answers_to_store'
import { keptStep, mergedWithKept, type StepOfRequest } from '#requests/queries/kept_step'

interface Input extends AnswersEdit, StepOfRequest {
  form: ResolvedForm
  actor: RequestActor
  /** What was chosen between two values overrules what pages kept. */
  isChosen: boolean
}

/**
 * Saves a step of a request that was sent, with what other pages of its citizen kept of it: from then on nothing is
 * kept beside it. At the counter an agent sees nothing of that, and leaves it alone.
 *
 * @throws as `EditRequestData`
 */
export class SaveCorrection {
  async handle({ requestId, stepId, form, actor, isChosen, ...edit }: Input) {
    const kept = actor.onBehalfOf ? null : await keptStep({ requestId, stepId })
    if (!kept) return new EditRequestData().handle({ requestId, actor, ...edit })

    const data = isChosen ? edit.data : { ...edit.data, ...mergedWithKept(kept, form, edit) }
    const { base, baseVersion: version } = kept
    const outcome = await new EditRequestData()
      .handle({ requestId, actor, data, base, version })
      .catch(async (error: unknown) => {
        if (error instanceof E_ANSWERS_CONFLICT) await startAgain(kept, error.merged)
        throw error
      })
    if (outcome.errors.length === 0) await forgetKeptStep(kept)
    return outcome
  }
}

/** Somebody changed the request: the choice that is to come starts from what it holds now. */
async function startAgain(kept: KeptStep, answers: KeptStep['answers']): Promise<void> {
  const { data, version } = await ServiceRequest.findOrFail(kept.requestId)
  const base = only(data, Object.keys(answers))
  await kept
    .merge({ base, baseVersion: version, answers, version: kept.version + 1, updatedAt: now() })
    .save()
}
