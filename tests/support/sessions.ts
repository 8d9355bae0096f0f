import { configProvider } from '@adonisjs/core'
import { type ApplicationService } from '@adonisjs/core/types'
import { ApiClient } from '@japa/api-client'
import { OpenCitizenSession } from '#accounts/actions/open_citizen_session'
import { CITIZEN_SESSION } from '#accounts/citizen_session_key'
import CitizenAccount from '#accounts/models/citizen_account'
import Authority from '#authorities/models/authority'
import { runForAuthority } from '#authorities/tenancy'

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

/** Makes `loginAs(account)` what signing in is: a citizen's cookie opens nothing without its row. */
export function openCitizenSessions() {
  return () => {
    ApiClient.setup(async (request) => {
      const account = request.authData?.args[0]
      if (!(account instanceof CitizenAccount)) return
      request.withSession(await sessionOf(account))
    })
  }
}

/** What the session of a browser holds once this account has signed in. */
export async function sessionOf(account: CitizenAccount) {
  const authority = await Authority.findOrFail(account.authorityId)
  const { id } = await runForAuthority(authority, () =>
    new OpenCitizenSession().handle({ account, userAgent: undefined })
  )
  return { auth_citizen: account.id, [CITIZEN_SESSION]: id }
}
