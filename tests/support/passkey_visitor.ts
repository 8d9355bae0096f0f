import { type ApiClient, type ApiResponse } from '@japa/api-client'
import { now } from '#shared/clock'
import type { SecondFactor } from '#accounts/models/account_session'
import type AgentAccount from '#accounts/models/agent_account'
import type CitizenAccount from '#accounts/models/citizen_account'
import { baseUrl } from '#tests/support/http_address'
import { sessionOf } from '#tests/support/sessions'
import { type SoftAuthenticator } from '#tests/support/soft_authenticator'

type Stored = Parameters<ReturnType<ApiClient['get']>['withSession']>[0]

interface Asked {
  challenge: string
  rpId?: string
  userVerification?: string
  user?: { id: string }
  allowCredentials?: { id: string }[]
  excludeCredentials?: { id: string }[]
}

/** Where each audience asks and answers. */
const PORTAL = { signIn: '/connexion/cle', keys: '/compte/cles' }
const OFFICE = { signIn: '/backoffice/connexion/cle', keys: '/backoffice/securite/cles' }

type Lie = Partial<Parameters<SoftAuthenticator['get']>[1]>

/** A browser without a screen that keeps its session, on one host, and a device at hand. */
export function aPasskeyVisitor(
  client: ApiClient,
  session: Stored = {},
  host?: string,
  places = PORTAL
) {
  const visitor = {
    session,
    get: (path: string) => keep(client.get(path).redirects(0)),
    post: (path: string, form = {}) =>
      keep(client.post(path).withCsrfToken().form(form).redirects(0)),
    ask: async (path: string): Promise<Asked> => (await visitor.get(path)).body(),
    signIn: async (device: SoftAuthenticator, lie: Lie = {}) => {
      const options = await visitor.ask(places.signIn)
      return visitor.post(places.signIn, {
        credential: device.get(options, { origin: baseUrl(), ...lie }),
      })
    },
    add: async (device: SoftAuthenticator, lie: Lie = {}) => {
      const options = await visitor.ask(`${places.keys}/defi`)
      const credential = device.create(options, { origin: baseUrl(), ...lie })
      return visitor.post(places.keys, { name: 'Mon téléphone', credential })
    },
  }
  let flash: Stored = {}
  async function keep(request: ReturnType<ApiClient['get']>): Promise<ApiResponse> {
    if (host) request.header('host', host)
    const response = await request.withSession(visitor.session).withFlashMessages(flash)
    visitor.session = response.session()
    flash = response.flashMessages()
    return response
  }
  return visitor
}

/** He has just signed in, unless said otherwise. */
export async function aPasskeyOwner(
  client: ApiClient,
  account: CitizenAccount,
  { provenAt = now(), host }: { provenAt?: ReturnType<typeof now>; host?: string } = {}
) {
  const session = { ...(await sessionOf(account)), proven_at: provenAt.toISO() }
  return aPasskeyVisitor(client, session, host)
}

/** A browser at the door of the back office. */
export function anAgentVisitor(client: ApiClient, session: Stored = {}, host?: string) {
  return aPasskeyVisitor(client, session, host, OFFICE)
}

/** An agent who has just signed in, unless said otherwise. */
export async function aSignedInAgent(
  client: ApiClient,
  agent: AgentAccount,
  {
    provenAt = now(),
    secondFactor,
  }: { provenAt?: ReturnType<typeof now>; secondFactor?: SecondFactor } = {}
) {
  const session = await sessionOf(agent, secondFactor)
  return anAgentVisitor(client, { ...session, agent_proven_at: provenAt.toISO() })
}
