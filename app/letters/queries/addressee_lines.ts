import i18nManager from '@adonisjs/i18n/services/main'
import { frenchAddressLines } from '#shared/french_formats'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import type ServiceRequest from '#requests/models/service_request'

/** Who receives a letter about a request, and where: the lines of an envelope. */
export async function addresseeLines(request: ServiceRequest): Promise<string[]> {
  const contact = request.requesterContact
  if (contact) return [nameOf(contact), ...frenchAddressLines({ ...contact.address })]

  const person = request.requesterId ? await Individual.find(request.requesterId) : null
  const household = request.householdId ? await Household.find(request.householdId) : null
  const name = person ? nameOf(person) : request.requesterName
  const address = person?.address ?? household?.address
  return [name, ...(address ? frenchAddressLines({ ...address }) : [])]
}

type Named = { title: string | null; firstName: string | null; lastName: string }

function nameOf({ title, firstName, lastName }: Named): string {
  const civility = title && i18nManager.locale('fr').t(`titles.${title}`)
  return [civility, firstName, lastName].filter(Boolean).join(' ')
}
