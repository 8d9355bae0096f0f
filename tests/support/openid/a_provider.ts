import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { getActiveTest } from '@japa/runner'
import Provider from 'oidc-provider'
import { misissue } from '#tests/support/openid/misissued'
import { providerConfiguration } from '#tests/support/openid/configuration'
import { FRANCECONNECT, type ProviderWays } from '#tests/support/openid/ways'

/** Claims of the userinfo, beside the subject. */
export type Person = { sub: string } & Record<string, string>

export const CAMILLE = {
  sub: 'b6048e95bb134ec5b1d1e1fa69f287172e91722b9354d637a1bcf2ebb0fd2ef5v1',
  given_name: 'Camille',
  family_name: 'Martin',
  email: 'camille@courriel.test',
} satisfies Person

/** An agent, as ProConnect tells of him. */
export const ANNE = {
  sub: '704e024229015d2bd47f7a5e5ab05b35c8336ab403c38022985f8cfadc86fe91',
  given_name: 'Anne',
  usual_name: 'Leroy',
  email: 'anne.leroy@blainville.test',
  uid: 'aleroy',
  siret: '21540076700019',
  idp_id: '71144ab3-ee1a-4401-b7b3-79b44f7daeeb',
} satisfies Person

/** What a test changes between two visits. */
export interface ProviderMood {
  /** Who sits before the screen; nobody means that he gives up. */
  person: Person | null
  acr: string
  /** Claims of the ID token that are not what they should be: `{ aud: 'another' }`. */
  misissued: Record<string, unknown> | null
  /** Signs a misissued token instead of the provider's own key. */
  forger: KeyObject | null
  /** How many times somebody had to identify himself. */
  identifications: number
}

const CLIENT = { clientId: 'mairie', clientSecret: 'un-secret-de-soixante-quatre-caracteres' }

/**
 * A real OpenID provider with the ways of FranceConnect or of ProConnect – signed userinfo, levels, logout –, running in
 * this process until the test ends. It has no screens: whoever comes is identified at once.
 *
 * @param town the base address of the service that signs in
 */
export async function anIdentityProvider(town: string, ways: ProviderWays = FRANCECONNECT) {
  const mood: ProviderMood = {
    person: ways === FRANCECONNECT ? CAMILLE : ANNE,
    acr: 'eidas1',
    misissued: null,
    forger: null,
    identifications: 0,
  }
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const { algorithm } = ways
  const privateKey = aPrivateKey(algorithm)
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: algorithm, kid: 'essai' }
  const provider: Provider = new Provider(
    issuer,
    providerConfiguration({ ...CLIENT, town, ways, mood, key, giveGrant })
  )
  provider.use(refuseUnknownParameters)
  provider.use(identify)
  provider.use((ctx, next) => misissue(ctx, { mood, key: mood.forger ?? privateKey }, next))
  server.on('request', provider.callback())
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  getActiveTest()?.cleanup(close)
  return { mood, settings: { issuer, ...CLIENT }, close }

  async function refuseUnknownParameters(
    ctx: Parameters<Parameters<Provider['use']>[0]>[0],
    next: () => Promise<void>
  ) {
    const asked = [...new URL(ctx.req.url ?? '', issuer).searchParams.keys()]
    const isRefused = asked.some((name) => ways.parameters?.includes(name) === false)
    if (ctx.path !== '/auth' || !isRefused) return next()
    ctx.status = 400
    ctx.body = 'Y000400'
  }

  async function identify(
    ctx: Parameters<Parameters<Provider['use']>[0]>[0],
    next: () => Promise<void>
  ) {
    if (!ctx.path.startsWith('/interaction/')) return next()
    const { person, acr } = mood
    mood.identifications++
    ctx.respond = false
    await provider.interactionFinished(
      ctx.req,
      ctx.res,
      person ? { login: { accountId: person.sub, acr } } : { error: 'access_denied' }
    )
  }

  async function giveGrant(accountId: string) {
    const grant = new provider.Grant({ clientId: CLIENT.clientId, accountId })
    grant.addOIDCScope(['openid', ...ways.scopes].join(' '))
    await grant.save()
    return grant
  }
}

export function aPrivateKey(algorithm: ProviderWays['algorithm'] = 'ES256'): KeyObject {
  return algorithm === 'RS256'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}
