import { isAbsolute, join } from 'node:path'
import app from '@adonisjs/core/services/app'
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

/** Without an operator, a live town has no text messages: the means « SMS » stays greyed. */
function textMessages(): PluginEntry[] {
  if (appMode !== 'live') {
    const storage = env.get('STORAGE_DIR')
    const folder = join(isAbsolute(storage) ? storage : app.makePath(storage), 'sms')
    return [{ id: 'log_sms', settings: { folder } }]
  }
  const url = env.get('SMS_URL')
  if (!url) return []
  return [
    {
      id: 'http_sms',
      settings: { url, token: env.get('SMS_TOKEN'), sender: env.get('SMS_SENDER') },
    },
  ]
}

/** Where there is no agreement with FranceConnect, citizens sign in with their password only. */
function citizenIdentity(): PluginEntry[] {
  const issuer = env.get('FRANCECONNECT_ISSUER')
  if (!issuer) return []
  return [
    {
      id: 'franceconnect_identity',
      settings: {
        issuer,
        clientId: env.get('FRANCECONNECT_CLIENT_ID'),
        clientSecret: env.get('FRANCECONNECT_CLIENT_SECRET'),
        algorithm: env.get('FRANCECONNECT_ALGORITHM'),
      },
    },
  ]
}

/** Where there is no agreement with ProConnect, agents sign in with what the town gave them only. */
function agentIdentity(): PluginEntry[] {
  const issuer = env.get('PROCONNECT_ISSUER')
  if (!issuer) return []
  return [
    {
      id: 'proconnect_identity',
      settings: {
        issuer,
        clientId: env.get('PROCONNECT_CLIENT_ID'),
        clientSecret: env.get('PROCONNECT_CLIENT_SECRET'),
        algorithm: env.get('PROCONNECT_ALGORITHM'),
      },
    },
  ]
}

/** Without it, nobody is offered to search for his address: it is typed. The demo knows the streets of its towns. */
function addresses(): PluginEntry[] {
  const url = env.get('ADDRESSES_URL')
  if (url) {
    return [{ id: 'ban_address_book', settings: { url, timeout: env.get('ADDRESSES_TIMEOUT') } }]
  }
  return appMode === 'live' ? [] : [{ id: 'town_streets_address_book' }]
}

/** Without an organisation that takes its money, a live town offers no payment. */
const payment: PluginEntry[] = appMode === 'live' ? [] : [{ id: 'demo_payment' }]

export default [
  scanner,
  ...textMessages(),
  ...citizenIdentity(),
  ...agentIdentity(),
  ...addresses(),
  ...payment,
] satisfies PluginEntry[]
