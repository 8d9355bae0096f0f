import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import type { MergedForm } from '#kernel/forms/merge_answers'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import KeptStep from '#requests/models/kept_step'
import type { AnswersEdit } from '#requests/queries/answers_to_store'
import { keptStep, mergedWithKept, type StepOfRequest } from '#requests/queries/kept_step'
import { lockRequest } from '#requests/queries/lock_request'

interface Input extends AnswersEdit, StepOfRequest {
  form: MergedForm
}

/**
 * Keeps what is typed in a step beside its request, which stays as it is until the citizen saves: no verdict, no history, and
 * no agent sees it. An agent who holds the request is no hindrance.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_ANSWERS_CONFLICT when another page keeps something else for the same answers
 */
export class KeepStep {
  async handle({ requestId, stepId, form, ...edit }: Input): Promise<KeptStep> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      if (!isEditable(request.state, 'citizen')) throw new E_REQUEST_NOT_EDITABLE()

      const known = await keptStep({ requestId, stepId }, trx)
      const kept =
        known ??
        new KeptStep().merge({
          requestId,
          stepId,
          base: edit.base ?? null,
          baseVersion: edit.version,
          version: 0,
        })
      kept.merge({
        answers: known ? mergedWithKept(known, form, edit) : edit.data,
        version: kept.version + 1,
        updatedAt: now(),
      })
      return kept.useTransaction(trx).save()
    })
  }
}
