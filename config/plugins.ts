import { appMode } from '#config/app'
import env from '#start/env'
import type { PluginEntry } from '#kernel/registry/load_plugins'

/**
 * The outside systems that this installation talks to, one plugin per contract. A plugin is
 * in use only if it is named here. Demos are refused where APP_MODE is `live`.
 */
const scanner: PluginEntry =
  appMode === 'live'
    ? {
        id: 'clamav_scanner',
        settings: { host: env.get('CLAMAV_HOST'), port: env.get('CLAMAV_PORT', 3310) },
      }
    : { id: 'eicar_scanner', settings: {} }

export default [scanner] satisfies PluginEntry[]
