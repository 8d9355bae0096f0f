import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { SyncTeleservices } from '#catalogue/actions/sync_teleservices'
import { catalogueSeeds } from '#database/catalogue/seeds'
import Category from '#catalogue/models/category'
import Season from '#catalogue/models/season'

/**
 * Puts every teleservice on line in the current town, with a season open today
 * for those that need one. Gives the categories by key.
 */
export async function openCatalogue(): Promise<Map<string, Category>> {
  await new SyncTeleservices(catalogueSeeds).handle({ activate: true })
  const registry = await app.container.make(TeleserviceRegistry)
  for (const teleservice of registry.all()) {
    if (teleservice.season !== 'none') await openSeason(teleservice.id)
  }
  const categories = await Category.query()
  return new Map(categories.map((category) => [category.key, category]))
}

function openSeason(teleserviceId: string): Promise<Season> {
  return Season.create({
    teleserviceId,
    label: 'Année scolaire 2099-2100',
    registrationStartsOn: '2020-01-01',
    registrationEndsOn: '2098-12-31',
    validationStartsOn: null,
    effectStartsOn: '2099-09-01',
    effectEndsOn: '2100-07-05',
  })
}
