import type { Plugin } from '#kernel/define_plugin'
import {
  E_PLUGIN_DEMO_REFUSED,
  E_PLUGIN_DUPLICATE_CONTRACT,
  E_PLUGIN_UNKNOWN,
} from '#kernel/registry/errors'
import {
  verifySettings,
  type GivenSettings,
  type VerifiedSettings,
} from '#kernel/registry/plugin_settings'

/** One line of `config/plugins.ts`. */
export interface PluginEntry {
  id: string
  settings?: GivenSettings
}

export interface LoadedPlugin {
  plugin: Plugin
  settings: VerifiedSettings
}

/**
 * Imports the plugins that the configuration names and refuses what cannot work: nothing
 * boots half-way.
 *
 * @param options.live whether demos are refused
 * @param options.importPlugin gives the module of `plugins/<id>/plugin`, or null when there is none
 * @throws E_PLUGIN_UNKNOWN, E_PLUGIN_DEMO_REFUSED, E_PLUGIN_DUPLICATE_CONTRACT, E_PLUGIN_SETTINGS
 */
export async function loadPlugins(
  entries: PluginEntry[],
  options: {
    live: boolean
    importPlugin: (id: string) => Promise<{ default?: unknown } | null>
  }
): Promise<LoadedPlugin[]> {
  const loaded: LoadedPlugin[] = []
  for (const { id, settings = {} } of entries) {
    const module = await options.importPlugin(id)
    const plugin = module?.default
    if (!isPlugin(plugin) || plugin.id !== id) throw new E_PLUGIN_UNKNOWN([id])
    if (plugin.demo && options.live) throw new E_PLUGIN_DEMO_REFUSED([id])
    const rival = loaded.find((other) => other.plugin.contract === plugin.contract)
    if (rival) throw new E_PLUGIN_DUPLICATE_CONTRACT([rival.plugin.id, id, plugin.contract.name])
    loaded.push({ plugin, settings: verifySettings(plugin, settings) })
  }
  return loaded
}

/** The border where an unknown module becomes a plugin. */
function isPlugin(value: unknown): value is Plugin {
  if (typeof value !== 'object' || value === null) return false
  const { id, contract, create } = value as Partial<Plugin>
  return typeof id === 'string' && typeof contract === 'function' && typeof create === 'function'
}
