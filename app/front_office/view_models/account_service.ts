import app from '@adonisjs/core/services/app'
import type { HouseholdEffect } from '#kernel/household_description'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { serviceOffer } from '#catalogue/queries/offered_services'
import { paths } from '#front_office/paths'

/** The service by which an account is opened, or changed, when the town offers it: accounts stand in no display group. */
export async function accountService(effect: HouseholdEffect<object>['effect']) {
  const registry = await app.container.make(TeleserviceRegistry)
  const services = registry.all().filter(({ household }) => household?.effect === effect)
  for (const { id } of services) {
    const offer = await serviceOffer(id)
    if (offer?.availability.open) return { label: offer.label, href: paths.service(id) }
  }
  return null
}
