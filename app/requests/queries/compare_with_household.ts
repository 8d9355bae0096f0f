import { today } from '#shared/clock'
import { compareFilings, type FilingChange } from '#kernel/forms/compare_filings'
import { currentAuthority } from '#authorities/tenancy'
import { describeFamily } from '#households/described_family'
import { changeFacts, factsOf, reversed } from '#households/family_facts'
import Household from '#households/models/household'
import HouseholdEvent from '#households/models/household_event'
import { familyOf } from '#households/queries/family_of'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/**
 * The household before a request that changes it against what the request says of it: answer
 * by answer, people by identity. What else changed meanwhile does not count. Null for any
 * other request.
 */
export async function compareWithHousehold(
  request: ServiceRequest
): Promise<FilingChange[] | null> {
  const teleservice = await teleserviceOf(request)
  if (teleservice?.household?.effect !== 'changes' || !request.householdId) return null

  const household = await Household.query().where('id', request.householdId).firstOrFail()
  const events = await HouseholdEvent.query()
    .where('request_id', request.id)
    .where('kind', 'information_changed')
    .orderBy('id')
  const { known } = await familyOf(household)
  const described = teleservice.household.describe(request.data)
  const facts = factsOf(described, { householdId: household.id, known })
  const changes = events.flatMap((event) => event.changes ?? [])
  const family = describeFamily(changeFacts(facts, reversed(changes)).facts)
  const before = teleservice.prefill?.({
    authority: currentAuthority().toView(),
    household: { number: household.number, address: family.address, family },
    requester: null,
    subject: null,
    today: today(),
  })
  return compareFilings(await loadForm(request), before ?? {}, request.data)
}
