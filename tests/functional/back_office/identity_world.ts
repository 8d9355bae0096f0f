import { type ApiClient } from '@japa/api-client'
import { now } from '#shared/clock'
import AccountIdentity from '#accounts/models/account_identity'
import type AgentAccount from '#accounts/models/agent_account'
import IdentityRequest from '#accounts/models/identity_request'
import { ProConnectIdentity } from '#plugins/proconnect_identity/proconnect_identity'
import { baseUrl } from '#tests/support/http_address'
import { ANNE, anIdentityProvider } from '#tests/support/openid/a_provider'
import {
  aBrowser,
  type Stored,
  type WanderingBrowser,
} from '#tests/support/openid/wandering_browser'
import { PROCONNECT } from '#tests/support/openid/ways'
import { anAgent, aTown } from '#tests/support/world'
import { AGENT_PASSWORD } from '#tests/support/world/agent_builder'
import { type Town } from '#tests/support/world/town'

export const SIGN_IN = '/backoffice/connexion'
export const TIE_PAGE = '/backoffice/connexion/identite/rattachement'
export const OWN_PAGE = '/backoffice/securite/identite'

/** A town, ProConnect with Anne Leroy before the screen, and the agent who bears her address. */
export async function aTownWithProConnect() {
  const town = await aTown()
  const agent = await anAgent(town).with('school', 'read')
  const { mood, settings } = await anIdentityProvider(baseUrl(), PROCONNECT)
  return { town, agent, mood, settings }
}

export function anAgentBrowser(client: ApiClient, session?: Stored) {
  return aBrowser(client, '/backoffice/connexion/identite', session)
}

/** Whoever was identified signs in by the password, and says yes. */
export async function tieByPassword(browser: WanderingBrowser, { login }: AgentAccount) {
  await browser.get(TIE_PAGE)
  const signedIn = await browser.post(SIGN_IN, { login, password: AGENT_PASSWORD })
  signedIn.assertHeader('location', OWN_PAGE)
  await browser.get(OWN_PAGE)
  return browser.post(OWN_PAGE)
}

/** A browser in which the agent has tied his identity. */
export async function signInTied(client: ApiClient, agent: AgentAccount) {
  const browser = anAgentBrowser(client)
  await browser.identify()
  await tieByPassword(browser, agent)
  return browser
}

interface Place {
  town: Town
}

export function aTiedIdentity({ town }: Place, { id: agentId }: AgentAccount) {
  return town.run(() =>
    AccountIdentity.create({ agentId, provider: 'proconnect', subject: agentId, tiedAt: now() })
  )
}

export function anIdentityRequest({ town }: Place) {
  const { sub: subject, email, siret: organisation } = ANNE
  const row = { provider: 'proconnect', subject, holder: 'Anne Leroy', email, organisation }
  return town.run(() => IdentityRequest.create({ ...row, askedAt: now() }))
}

/** For tests of which identities are no matter: its address answers nobody. */
export function aSilentProvider() {
  return new ProConnectIdentity({ issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' })
}
