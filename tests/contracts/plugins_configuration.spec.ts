import { test } from '@japa/runner'
import { FileScanner } from '#kernel/contracts/file_scanner'
import { AgentIdentityProvider, CitizenIdentityProvider } from '#kernel/contracts/identity_provider'
import { definePlugin } from '#kernel/define_plugin'
import {
  E_PLUGIN_DEMO_REFUSED,
  E_PLUGIN_DUPLICATE_CONTRACT,
  E_PLUGIN_SETTINGS,
  E_PLUGIN_UNKNOWN,
} from '#kernel/registry/errors'
import { loadPlugins, type PluginEntry } from '#kernel/registry/load_plugins'
import { EicarScanner } from '#plugins/eicar_scanner/eicar_scanner'
import franceConnect from '#plugins/franceconnect_identity/plugin'
import proConnect from '#plugins/proconnect_identity/plugin'

const scanner = definePlugin({
  id: 'town_scanner',
  label: 'Antivirus de la ville',
  contract: FileScanner,
  demo: false,
  settings: {
    host: { label: 'Adresse du serveur', type: 'url' },
    port: { label: 'Port', type: 'number' },
    password: { label: 'Mot de passe', type: 'secret', optional: true },
  },
  create: () => new EicarScanner(),
})
const demo = { ...scanner, id: 'demo_scanner', demo: true }
const settings = { host: 'http://antivirus.local', port: 3310 }

const load = (entries: PluginEntry[], live = false) =>
  loadPlugins(entries, {
    live,
    importPlugin: async (id) => {
      const plugin = [scanner, demo].find((one) => one.id === id)
      return plugin ? { default: plugin } : null
    },
  })

test.group('Plugins configuration', () => {
  test('gives each plugin its settings', async ({ assert }) => {
    const [loaded] = await load([{ id: 'town_scanner', settings }], true)
    assert.equal(loaded.plugin.id, 'town_scanner')
    assert.deepEqual(loaded.settings, settings)
  })

  test('takes an identity provider of citizens and one of agents together', async ({ assert }) => {
    const plugins = [franceConnect, proConnect]
    const agreement = { issuer: 'https://fournisseur.test', clientId: 'x', clientSecret: 'y' }
    const loaded = await loadPlugins(
      plugins.map(({ id }) => ({ id, settings: agreement })),
      {
        live: true,
        importPlugin: async (id) => ({ default: plugins.find((one) => one.id === id) }),
      }
    )
    assert.deepEqual(
      loaded.map(({ plugin }) => plugin.contract),
      [CitizenIdentityProvider, AgentIdentityProvider]
    )
  })

  test('refuses a plugin that does not exist', async ({ assert }) => {
    await assert.rejects(
      () => load([{ id: 'town_scaner' }]),
      E_PLUGIN_UNKNOWN,
      /« town_scaner » nommé dans config\/plugins\.ts n’existe pas/
    )
  })

  test('refuses two plugins for one contract', async ({ assert }) => {
    await assert.rejects(
      () =>
        load([
          { id: 'town_scanner', settings },
          { id: 'demo_scanner', settings },
        ]),
      E_PLUGIN_DUPLICATE_CONTRACT,
      /« town_scanner » et « demo_scanner » servent tous deux le contrat FileScanner/
    )
  })

  test('refuses a demo in a live installation, and there only', async ({ assert }) => {
    await assert.rejects(
      () => load([{ id: 'demo_scanner', settings }], true),
      E_PLUGIN_DEMO_REFUSED,
      /« demo_scanner » est refusé/
    )
    assert.lengthOf(await load([{ id: 'demo_scanner', settings }], false), 1)
  })

  test('reports all wrong settings at once, and never prints their values', async ({ assert }) => {
    const given = { host: 'antivirus', password: 42, hots: 'secret-value' }
    const [error] = await Promise.allSettled([load([{ id: 'town_scanner', settings: given }])])
    assert.equal(error.status, 'rejected')
    const { reason } = error as PromiseRejectedResult
    assert.instanceOf(reason, E_PLUGIN_SETTINGS)
    assert.include(reason.message, '« hots » est inconnu')
    assert.include(reason.message, 'Adresse du serveur (« host ») n’est pas une adresse')
    assert.include(reason.message, 'Port (« port ») n’est pas renseigné')
    assert.include(reason.message, 'Mot de passe (« password ») n’est pas un texte')
    assert.notMatch(reason.message, /secret-value|42|antivirus /)
  })
})
