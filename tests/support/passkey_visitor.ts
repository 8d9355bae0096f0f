import { type ApiClient, type ApiResponse } from '@japa/api-client'
import { now } from '#shared/clock'
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

type Lie = Partial<Parameters<SoftAuthenticator['get']>[1]>

/** A browser without a screen that keeps its session, on one host, and a device at hand. */
export function aPasskeyVisitor(client: ApiClient, session: Stored = {}, host?: string) {
  const visitor = {
    session,
    get: (path: string) => keep(client.get(path).redirects(0)),
    post: (path: string, form = {}) =>
      keep(client.post(path).withCsrfToken().form(form).redirects(0)),
    ask: async (path: string): Promise<Asked> => (await visitor.get(path)).body(),
    signIn: async (device: SoftAuthenticator, lie: Lie = {}) => {
      const options = await visitor.ask('/connexion/cle')
      return visitor.post('/connexion/cle', {
        credential: device.get(options, { origin: baseUrl(), ...lie }),
      })
    },
    add: async (device: SoftAuthenticator, lie: Lie = {}) => {
      const options = await visitor.ask('/compte/cles/defi')
      const credential = device.create(options, { origin: baseUrl(), ...lie })
      return visitor.post('/compte/cles', { name: 'Mon téléphone', credential })
    },
  }
  async function keep(request: ReturnType<ApiClient['get']>): Promise<ApiResponse> {
    if (host) request.header('host', host)
    const response = await request.withSession(visitor.session)
    visitor.session = response.session()
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
