import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { getActiveTest } from '@japa/runner'
import Provider from 'oidc-provider'
import { misissue } from '#tests/support/openid/misissued'
import { providerConfiguration } from '#tests/support/openid/configuration'

export interface Person {
  sub: string
  given_name: string
  family_name: string
  email: string
}

export const CAMILLE: Person = {
  sub: 'b6048e95bb134ec5b1d1e1fa69f287172e91722b9354d637a1bcf2ebb0fd2ef5v1',
  given_name: 'Camille',
  family_name: 'Martin',
  email: 'camille@courriel.test',
}

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
 * A real OpenID provider with FranceConnect's ways – signed userinfo, levels, logout –, running in
 * this process until the test ends. It has no screens: whoever comes is identified at once.
 *
 * @param town the base address of the service that signs in
 */
export async function anIdentityProvider(town: string) {
  const mood: ProviderMood = {
    person: CAMILLE,
    acr: 'eidas1',
    misissued: null,
    forger: null,
    identifications: 0,
  }
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const privateKey = aPrivateKey()
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'essai' }
  const provider: Provider = new Provider(
    issuer,
    providerConfiguration({ ...CLIENT, town, mood, key, giveGrant })
  )
  provider.use(identify)
  provider.use((ctx, next) => misissue(ctx, { mood, key: mood.forger ?? privateKey }, next))
  server.on('request', provider.callback())
  getActiveTest()?.cleanup(() => {
    server.closeAllConnections()
    server.close()
  })
  return { mood, settings: { issuer, ...CLIENT } }

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
    grant.addOIDCScope('openid given_name family_name email')
    await grant.save()
    return grant
  }
}

export function aPrivateKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}
