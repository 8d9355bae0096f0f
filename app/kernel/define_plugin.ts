import type * as clock from '#shared/clock'

/**
 * THE CONTRACT of a plugin: an adapter to one outside system, written in
 * `plugins/<id>/plugin.ts` and switched on by name in `config/plugins.ts` – a
 * module that holds secrets is never picked up because its folder exists.
 * A plugin has no access to the database; every call it makes has a timeout;
 * what it receives is parsed and never trusted.
 */
export interface Plugin<
  C extends object = object,
  S extends PluginSettingsShape = PluginSettingsShape,
> {
  /** The folder's name, stable for ever: it is in the configuration and in the journals. */
  id: string
  /** French name, shown to administrators. */
  label: string
  /** The abstract class of `app/kernel/contracts` that this plugin serves. */
  contract: PluginContract<C>
  /** A demo imitates its outside system; demos are refused where `APP_MODE` is `live`. */
  demo: boolean
  /** What `config/plugins.ts` must give, by name. */
  settings?: S
  /** Builds the adapter, without connecting: `check()` is there for that. */
  create(settings: PluginSettings<S>, context: PluginContext): NoInfer<C>
}

export type PluginContract<C extends object> = abstract new (...args: never[]) => C

export type PluginSettingsShape = Record<string, PluginSetting>

export interface PluginSetting {
  /** French name, used in the sentence that reports a missing or wrong setting. */
  label: string
  /** `secret` is read like `text` and never printed. */
  type: 'text' | 'url' | 'secret' | 'number'
  optional?: boolean
}

/** The values handed to `create`, typed after the plugin's own `settings`. */
export type PluginSettings<S extends PluginSettingsShape> = {
  [Name in keyof S]: SettingValue<S[Name]> | (S[Name]['optional'] extends true ? undefined : never)
}

/** What the core lends to every plugin. */
export interface PluginContext {
  /** The application's clock, so that tests can stop time. */
  clock: Pick<typeof clock, 'now' | 'today'>
}

/**
 * Identity function that gives a plugin its types: an adapter that does not
 * honour its contract, or reads a setting it never declared, is a compile error.
 *
 * @example
 * export default definePlugin({ id: 'clamav_scanner', contract: FileScanner, … })
 */
export function definePlugin<
  C extends object,
  const S extends PluginSettingsShape = Record<never, never>,
>(plugin: Plugin<C, S>): Plugin<C, S> {
  return plugin
}

type SettingValue<T extends PluginSetting> = T['type'] extends 'number' ? number : string
