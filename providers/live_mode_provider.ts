import { createError } from '@adonisjs/core/exceptions'
import type { ApplicationService } from '@adonisjs/core/types'
import { appMode } from '#config/app'

const E_DEMO_ACCOUNTS_IN_LIVE_MODE = createError<[logins: string]>(
  'APP_MODE is "live" but the database holds demo accounts: %s. Remove them, or use a fresh database.',
  'E_DEMO_ACCOUNTS_IN_LIVE_MODE',
  500
)

/** A real installation never opens its doors with an account whose password is public. */
export default class LiveModeProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    if (appMode !== 'live' || this.app.getEnvironment() !== 'web') return
    const { demoLogins } = await import('#accounts/queries/demo_logins')
    const logins = await demoLogins()
    if (logins.length > 0) throw new E_DEMO_ACCOUNTS_IN_LIVE_MODE([logins.join(', ')])
  }
}
