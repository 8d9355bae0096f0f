import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable, type DataState } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { assertFresh, assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  dataState: DataState
  version: number
  actor: RequestActor
}

/**
 * An agent's verdict on the data: « validé » or « invalide ».
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_STALE_VERSION
 */
export class SetDataState {
  async handle({ requestId, dataState, version, actor }: Input): Promise<ServiceRequest> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      if (!isEditable(request.state, 'agent')) throw new E_REQUEST_NOT_EDITABLE()
      await assertUnlockedFor(request, actor, trx)
      if (request.dataState === dataState) return request
      await assertFresh(request, version, trx)

      const from = request.dataState
      request.merge({
        dataState,
        version: request.version + 1,
        updatedAt: now(),
        lastAgentId: actor.id,
        lastAgentName: actor.name,
      })
      await request.useTransaction(trx).save()
      await recordEvent(
        { requestId, kind: 'data_state_changed', actor, details: { from, to: dataState } },
        trx
      )
      return request
    })
  }
}
