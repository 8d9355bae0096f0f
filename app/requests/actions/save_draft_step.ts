import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import type { FilingData } from '#kernel/define_teleservice'
import { compareFilings } from '#kernel/forms/compare_filings'
import type { FilingError } from '#kernel/forms/filing_error'
import { replaceStep } from '#kernel/forms/replace_step'
import { validateStep } from '#kernel/forms/validate_step'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { E_REQUEST_NOT_EDITABLE, E_STALE_VERSION } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  draftId: string
  stepId: string
  /** The step's fields, typed by `parseFiling`. */
  data: FilingData
  version: number
  /** At the counter, what an agent types for a household leaves a trace even in a draft. */
  actor?: RequestActor
}

/**
 * Saves one step of a draft. What was typed is kept even when it is not valid
 * yet, or no longer shown: the errors only say that the next step waits, and
 * sending prunes.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_STALE_VERSION when another tab saved in between
 */
export class SaveDraftStep {
  async handle({ draftId, stepId, data, version, actor }: Input): Promise<{
    draft: ServiceRequest
    errors: FilingError[]
  }> {
    return db.transaction(async (trx) => {
      const draft = await lockRequest(draftId, trx)
      if (draft.state !== 'draft') throw new E_REQUEST_NOT_EDITABLE()
      if (draft.version !== version) {
        throw new E_STALE_VERSION({
          changedBy: draft.requesterName || 'vous, dans un autre onglet',
          changedAt: draft.updatedAt.toISO() as string,
        })
      }

      const form = await loadForm(draft, trx)
      const before = draft.data
      draft.merge({
        data: replaceStep(form, stepId, before, data),
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
