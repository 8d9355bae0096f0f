import type { PluginEntry } from '#kernel/registry/load_plugins'

/**
 * The outside systems that this installation talks to, one plugin per contract. A plugin is
 * in use only if it is named here. Demos are refused where APP_MODE is `live`.
 */
export default [{ id: 'eicar_scanner', settings: {} }] satisfies PluginEntry[]
