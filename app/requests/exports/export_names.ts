import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import Season from '#catalogue/models/season'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'

/** What rows hold as identifiers, in words. */
export interface ExportNames {
  teleservice(id: string): string
  category(teleserviceId: string): string | null
  season(id: string | null): string | null
}

/** The names of the current town, read once for a whole export. */
export async function exportNames(): Promise<ExportNames> {
  const registry = await app.container.make(TeleserviceRegistry)
  const settings = await TeleserviceSetting.query().preload('category')
  const seasons = await Season.query()
  const categories = new Map(settings.map((one) => [one.teleserviceId, one.category?.name]))
  const labels = new Map(seasons.map(({ id, label }) => [id, label]))
  return {
    teleservice: (id) => registry.get(id)?.label ?? id,
    category: (id) => categories.get(id) ?? null,
    season: (id) => (id && labels.get(id)) || null,
  }
}
