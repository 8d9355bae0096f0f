import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import ServiceRequest from '#requests/models/service_request'

/** How many drafts describe this household itself: they stay with it when it is merged. */
export async function householdDrafts(householdId: string): Promise<number> {
  const registry = await app.container.make(TeleserviceRegistry)
  const services = registry.all().filter(({ family }) => family === 'household')
  const [row] = await ServiceRequest.query()
    .where('household_id', householdId)
    .where('state', 'draft')
    .whereIn(
      'teleservice_id',
      services.map(({ id }) => id)
    )
    .count('* as total')
  return Number(row.$extras.total)
}
