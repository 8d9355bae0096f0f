import { configProvider } from '@adonisjs/core'
import { type ApplicationService } from '@adonisjs/core/types'

/**
 * Keeps sessions in this process for the whole run, whatever config/session.ts
 * says: the test client writes there what a signed-in visitor's session holds.
 */
export async function keepSessionsInMemory(app: ApplicationService) {
  const settings = await configProvider.resolve<object>(app, app.config.get('session'))
  app.config.set(
    'session',
    configProvider.create(async () => ({ ...settings, store: 'memory' }))
  )
}
