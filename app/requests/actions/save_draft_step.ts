import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { compareFilings } from '#kernel/forms/compare_filings'
import type { FilingError } from '#kernel/forms/filing_error'
import { keyItems } from '#kernel/forms/keyed_items'
import { replaceStep } from '#kernel/forms/replace_step'
import { validateStep } from '#kernel/forms/validate_step'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { answersToStore, type AnswersEdit } from '#requests/queries/answers_to_store'
import { loadForm } from '#requests/queries/load_form'
import { lockRequest } from '#requests/queries/lock_request'

interface Input extends AnswersEdit {
  draftId: string
  stepId: string
  /** At the counter, what an agent types for a household leaves a trace even in a draft. */
  actor?: RequestActor
}

/**
 * Saves one step of a draft, all of whose fields `data` names. What was typed is kept even when it is not valid
 * yet, or no longer shown: the errors only say that the next step waits, and
 * sending prunes.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_STALE_VERSION, E_ANSWERS_CONFLICT when another tab changed the same answers
 */
export class SaveDraftStep {
  async handle({ draftId, stepId, actor, ...edit }: Input): Promise<{
    draft: ServiceRequest
    errors: FilingError[]
  }> {
    return db.transaction(async (trx) => {
      const draft = await lockRequest(draftId, trx)
      if (draft.state !== 'draft') throw new E_REQUEST_NOT_EDITABLE()

      const form = await loadForm(draft, trx)
      const before = draft.data
      const answers = await answersToStore(draft, form, edit, trx)
      draft.merge({
        data: replaceStep(form, stepId, before, keyItems(form.schema, answers, before)),
        version: draft.version + 1,
        updatedAt: now(),
      })
      await draft.useTransaction(trx).save()
      const changes = actor?.onBehalfOf ? compareFilings(form, before, draft.data) : []
      if (actor && changes.length > 0) {
        await recordEvent(
          { requestId: draftId, kind: 'data_changed', actor, details: { changes } },
          trx
        )
      }
      return { draft, errors: validateStep(form, stepId, draft.data) }
    })
  }
}
