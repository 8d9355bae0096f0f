import type {
  Plugin,
  PluginSetting,
  PluginSettings,
  PluginSettingsShape,
} from '#kernel/define_plugin'
import { E_PLUGIN_SETTINGS } from '#kernel/registry/errors'

/** As `config/plugins.ts` gives them: an environment variable that is not set is undefined. */
export type GivenSettings = Record<string, string | number | undefined>

export type VerifiedSettings = PluginSettings<PluginSettingsShape>

/**
 * Refuses settings that are missing, unknown or of the wrong kind, all at once. A value
 * is never printed: it may be a secret.
 *
 * @throws E_PLUGIN_SETTINGS
 */
export function verifySettings(plugin: Plugin, given: GivenSettings): VerifiedSettings {
  const declared = plugin.settings ?? {}
  const faults = [
    ...Object.keys(given)
      .filter((name) => !Object.hasOwn(declared, name))
      .map((name) => `« ${name} » est inconnu`),
    ...Object.entries(declared).flatMap(([name, setting]) => faultOf(name, setting, given[name])),
  ]
  if (faults.length) throw new E_PLUGIN_SETTINGS([plugin.id, faults.join(' ; ')])
  return given as VerifiedSettings
}

function faultOf(
  name: string,
  setting: PluginSetting,
  value: string | number | undefined
): string[] {
  const called = `${setting.label} (« ${name} »)`
  if (value === undefined || value === '') {
    return setting.optional ? [] : [`${called} n’est pas renseigné`]
  }
  if (setting.type === 'number') {
    return typeof value === 'number' && Number.isFinite(value)
      ? []
      : [`${called} n’est pas un nombre`]
  }
  if (typeof value !== 'string') return [`${called} n’est pas un texte`]
  return setting.type === 'url' && !URL.canParse(value) ? [`${called} n’est pas une adresse`] : []
}
