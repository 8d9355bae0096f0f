import type { HttpContext } from '@adonisjs/core/http'
import { frenchAddressLines, frenchPhone } from '#shared/french_formats'
import { paths } from '#back_office/paths'
import Household from '#households/models/household'
import type Individual from '#households/models/individual'
import type { PostalAddress } from '#kernel/define_teleservice'
import { counterForm } from '#back_office/view_models/counter_form'
import {
  birthSentence,
  individualName,
  phonesOf,
  roleWord,
} from '#back_office/view_models/individual_words'
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
    href: household && !household.temporary ? paths.household(household) : null,
    counter: household && counterForm(household, rights, paths.request(request)),
    state: household?.state ?? null,
    address: addressOf(household?.address ?? request.requesterContact?.address ?? null),
    people: household ? household.individuals.map(personLine) : [requesterLine(request)],
    requests: await requestLines(await otherHouseholdRequests(request, rights)),
  }
}

function personLine(person: Individual) {
  return {
    name: individualName(person),
    role: roleWord(person),
    birth: person.birthDate && birthSentence(person.birthDate),
    phones: phonesOf(person),
    email: person.email,
    address: addressOf(person.address).join(', '),
  }
}

function requesterLine({ requesterName, requesterContact, requesterEmail }: ServiceRequest) {
  return {
    name: requesterName,
    role: 'Demandeur sans compte',
    birth: null,
    phones: requesterContact?.phone ? [frenchPhone(requesterContact.phone)] : [],
    email: requesterContact?.email ?? requesterEmail,
    address: '',
  }
}

function addressOf(address: PostalAddress | null): string[] {
  return address ? frenchAddressLines({ ...address }) : []
}
