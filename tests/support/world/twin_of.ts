import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { nextNumber } from '#authorities/queries/next_number'
import ServiceRequest from '#requests/models/service_request'
import type { Town } from '#tests/support/world/town'

/** Another request that asks for the same, as two parents send it at once, or as it was taken over from another system. */
export function aTwinOf(
  town: Town,
  request: ServiceRequest,
  changes: Partial<ServiceRequest> = {}
): Promise<ServiceRequest> {
  return town.run(async () => {
    const { $attributes } = await ServiceRequest.findOrFail(request.id)
    const { id, ...same } = $attributes as ServiceRequest['$attributes'] & { id: string }
    const number = await db.transaction((trx) => nextNumber('request', trx))
    return new ServiceRequest()
      .merge({
        ...same,
        number,
        submittedAt: now(),
        historyLength: 0,
        historyHash: null,
        ...changes,
      })
      .save()
  })
}
