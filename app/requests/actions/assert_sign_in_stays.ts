import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { E_PROOF_WANTED } from '#accounts/errors'
import { findHouseholdAccount } from '#accounts/queries/find_household_account'
import type ServiceRequest from '#requests/models/service_request'
import { describedHousehold } from '#requests/queries/opens_account'

/**
 * A form about the account moves the address that it signs in with: not by who has only found a session open.
 *
 * @param request complete, not sent yet
 * @throws E_PROOF_WANTED when the head's e-mail is no longer the one that the account signs in with
 */
export async function assertSignInStays(
  request: Pick<ServiceRequest, 'teleserviceId' | 'data' | 'householdId'>,
  trx: TransactionClientContract
): Promise<void> {
  const described = request.householdId && (await describedHousehold(request))
  if (!described) return
  const account = await findHouseholdAccount(request.householdId ?? '', trx)
  const head = described.adults.find(({ key }) => key === described.head)
  if (account && head?.email && head.email !== account.email) throw new E_PROOF_WANTED()
}
