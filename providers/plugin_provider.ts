import { existsSync } from 'node:fs'
import type { ApplicationService } from '@adonisjs/core/types'
import { appMode } from '#config/app'
import plugins from '#config/plugins'
import { loadPlugins } from '#kernel/registry/load_plugins'
import * as clock from '#shared/clock'

/** Binds each contract to the plugin that `config/plugins.ts` names. */
export default class PluginProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    const loaded = await loadPlugins(plugins, {
      live: appMode === 'live',
      importPlugin: async (id) =>
        existsSync(this.app.makePath('plugins', id)) ? import(`#plugins/${id}/plugin`) : null,
    })
    for (const { plugin, settings } of loaded) {
      this.app.container.singleton(plugin.contract, () => plugin.create(settings, { clock }))
    }
  }
}
