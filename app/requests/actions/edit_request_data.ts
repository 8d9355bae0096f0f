import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import type { FilingData } from '#kernel/define_teleservice'
import { compareFilings } from '#kernel/forms/compare_filings'
import type { FilingError } from '#kernel/forms/filing_error'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { validateFields } from '#kernel/forms/validate_step'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { assertFresh, assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  /** The fields to change; the others stay as they are. */
  data: Partial<FilingData>
  version: number
  actor: RequestActor
}

interface Outcome {
  request: ServiceRequest
  /** When not empty, nothing was saved. */
  errors: FilingError[]
}

/**
 * Changes data of a request that was sent. Its data state goes back to « en
 * cours »: what an agent had checked is to be checked again.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_STALE_VERSION
 */
export class EditRequestData {
  async handle({ requestId, data, version, actor }: Input): Promise<Outcome> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      if (actor.kind === 'system' || !isEditable(request.state, actor.kind)) {
        throw new E_REQUEST_NOT_EDITABLE()
      }
      await assertUnlockedFor(request, actor, trx)
      await assertFresh(request, version, trx)

      const form = await loadForm(request, trx)
      const edited = pruneFiling(form.schema, { ...request.data, ...data })
      const errors = validateFields(form, Object.keys(data), edited, request.data)
      if (errors.length > 0) return { request, errors }

      const changes = compareFilings(form, request.data, edited)
      if (changes.length === 0) return { request, errors }

      request.merge({
        data: edited,
        dataState: 'pending',
        version: request.version + 1,
        updatedAt: now(),
        ...(actor.kind === 'agent' ? { lastAgentId: actor.id, lastAgentName: actor.name } : {}),
      })
      await request.useTransaction(trx).save()
      await recordEvent({ requestId, kind: 'data_changed', actor, details: { changes } }, trx)
      return { request, errors }
    })
  }
}
