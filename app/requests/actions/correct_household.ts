import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { FilingData } from '#kernel/define_teleservice'
import { applyDescription } from '#households/actions/apply_description'
import { lockHousehold } from '#households/queries/lock_household'
import type { RequestActor } from '#requests/actor'
import { householdActor } from '#requests/household_actor'
import type ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

interface Input {
  /** With the answers as they are now. */
  request: ServiceRequest
  before: FilingData
  actor: RequestActor
}

/**
 * Answers that are corrected after sending correct the account that they opened or changed,
 * and nothing else in it.
 *
 * @throws E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED, E_EMAIL_UNAVAILABLE
 */
export async function correctHousehold(
  { request, before, actor }: Input,
  trx: TransactionClientContract
): Promise<void> {
  const effect = (await teleserviceOf(request))?.household
  if (!effect || !request.householdId) return
  await applyDescription(
    {
      household: await lockHousehold(request.householdId, trx),
      description: effect.describe(request.data),
      since: effect.describe(before),
      requestId: request.id,
      actor: householdActor(actor),
    },
    trx
  )
}
