import { configProvider } from '@adonisjs/core'
import { type ApplicationService } from '@adonisjs/core/types'
import { ApiClient } from '@japa/api-client'
import { now } from '#shared/clock'
import { OpenSession } from '#accounts/actions/open_session'
import type { Account } from '#accounts/account_owner'
import { AGENT_SESSION, CITIZEN_SESSION } from '#accounts/session_keys'
import AgentAccount from '#accounts/models/agent_account'
import CitizenAccount from '#accounts/models/citizen_account'
import type { SecondFactor } from '#accounts/models/account_session'
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

/** Makes `loginAs(account)` what signing in is: a cookie opens nothing without its row. */
export function openSessions() {
  return () => {
    ApiClient.setup(async (request) => {
      const account = request.authData?.args[0]
      if (account instanceof CitizenAccount) request.withSession(await sessionOf(account))
      if (account instanceof AgentAccount) {
        const provenAt = { agent_proven_at: now().toISO() }
        request.withSession({ ...provenAt, ...(await sessionOf(account)) })
      }
    })
  }
}

/** What the session of a browser holds once this account has signed in, an agent perhaps by two factors. */
export async function sessionOf(
  account: CitizenAccount
): Promise<{ auth_citizen: string; citizen_session: string }>
export async function sessionOf(
  agent: AgentAccount,
  secondFactor?: SecondFactor
): Promise<{ auth_agent: string; agent_session: string }>
export async function sessionOf(account: Account, secondFactor?: SecondFactor) {
  const id = await open(account, secondFactor)
  return account instanceof AgentAccount
    ? { auth_agent: account.id, [AGENT_SESSION]: id }
    : { auth_citizen: account.id, [CITIZEN_SESSION]: id }
}

async function open(account: Account, secondFactor?: SecondFactor): Promise<string> {
  const authority = await Authority.findOrFail(account.authorityId)
  const { id } = await runForAuthority(authority, () =>
    new OpenSession().handle({ account, userAgent: undefined, secondFactor })
  )
  return id
}
