import { SyncTeleservices } from '#catalogue/actions/sync_teleservices'
import { catalogueSeeds } from '#database/catalogue/seeds'

/** Puts on line the teleservices that the current authority does not know yet; what a manager decided since stays. */
export async function putServicesOnLine(): Promise<void> {
  await new SyncTeleservices(catalogueSeeds).handle({ activate: true })
}
