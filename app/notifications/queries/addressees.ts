import CitizenAccount from '#accounts/models/citizen_account'
import Individual from '#households/models/individual'
import type { Addressee } from '#notifications/give_notice'
import type ServiceRequest from '#requests/models/service_request'

/** Who filed a request, with or without an account. */
export async function requesterOf({
  requesterId,
  requesterEmail,
  requesterContact,
  language,
}: ServiceRequest): Promise<Addressee> {
  const person = requesterId ? await Individual.find(requesterId) : null
  const account = requesterId ? await CitizenAccount.findBy('individual_id', requesterId) : null
  return {
    individualId: requesterId,
    email: requesterEmail ?? person?.email ?? requesterContact?.email ?? null,
    mobile: person?.mobilePhone ?? requesterContact?.phone ?? null,
    language: account?.language ?? language,
  }
}

/** Those who sign in to an account: the head of the household first. */
export async function accountHolders(householdId: string): Promise<Addressee[]> {
  const accounts = await CitizenAccount.query().where('household_id', householdId).orderBy('id')
  const people = await Individual.query().whereIn(
    'id',
    accounts.map(({ individualId }) => individualId)
  )
  const byId = new Map(people.map((person) => [person.id, person]))
  return accounts
    .map(({ individualId, email, language }) => {
      const person = byId.get(individualId)
      const isHead = person?.isHouseholdHead ?? false
      const address = email || person?.email || null
      return { individualId, email: address, mobile: person?.mobilePhone ?? null, language, isHead }
    })
    .sort((a, b) => Number(b.isHead) - Number(a.isHead))
    .map(({ isHead, ...addressee }) => addressee)
}
