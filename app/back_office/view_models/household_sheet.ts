import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#shared/clock'
import { ageOn } from '#shared/days'
import { frenchAddressLines, frenchDay, frenchPhone } from '#shared/french_formats'
import type { AgentRights } from '#accounts/queries/agent_rights'
import { paths } from '#back_office/paths'
import Household from '#households/models/household'
import type Individual from '#households/models/individual'
import type { PostalAddress } from '#kernel/define_teleservice'
import { requestLines } from '#back_office/view_models/request_lines'
import type ServiceRequest from '#requests/models/service_request'
import { otherHouseholdRequests } from '#requests/queries/other_household_requests'

/** The household of a request and what else it asks for; without account, what the requester gave of himself. */
export async function householdSheet({ rights }: HttpContext, request: ServiceRequest) {
  const household = request.householdId
    ? await Household.query()
        .where('id', request.householdId)
        .preload('individuals', (people) => people.whereNull('archived_at').orderBy('created_at'))
        .firstOrFail()
    : null
  return {
    number: household?.number ?? null,
    counter: household && counterForm(household, request, rights),
    state: household?.state ?? null,
    address: addressOf(household?.address ?? request.requesterContact?.address ?? null),
    people: household ? household.individuals.map(personLine) : [requesterLine(request)],
    requests: await requestLines(await otherHouseholdRequests(request, rights)),
  }
}

/** « Créer une demande » for this household, where the agent may file something; the requester stands at the counter. */
function counterForm(household: Household, request: ServiceRequest, rights: AgentRights) {
  const isServed = household.active && !household.temporary && household.state !== 'archived'
  if (!isServed || !rights.canAnywhere('write')) return null
  return { action: paths.counter, household: household.number, back: paths.request(request) }
}

function personLine(person: Individual) {
  return {
    name: person.fullName || 'Enfant à naître',
    role: person.isHouseholdHead
      ? 'Responsable de compte'
      : person.kind === 'adult'
        ? 'Adulte'
        : 'Enfant',
    birth: person.birthDate && birthSentence(person.birthDate),
    phones: [person.mobilePhone, person.homePhone, person.officePhone]
      .filter((phone) => phone !== null)
      .map(frenchPhone),
    email: person.email,
  }
}

function requesterLine({ requesterName, requesterContact, requesterEmail }: ServiceRequest) {
  return {
    name: requesterName,
    role: 'Demandeur sans compte',
    birth: null,
    phones: requesterContact?.phone ? [frenchPhone(requesterContact.phone)] : [],
    email: requesterContact?.email ?? requesterEmail,
  }
}

function birthSentence(birthDate: string): string {
  const age = ageOn(birthDate, today())
  if (age < 0) return `naissance prévue le ${frenchDay(birthDate)}`
  return `${frenchDay(birthDate)} (${age}\u00a0an${age > 1 ? 's' : ''})`
}

function addressOf(address: PostalAddress | null): string[] {
  return address ? frenchAddressLines({ ...address }) : []
}
