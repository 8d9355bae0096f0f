import { inspect } from 'node:util'
import { test } from '@japa/runner'
import {
  E_IDENTITY_DECLINED,
  E_IDENTITY_NOT_PROVEN,
  E_IDENTITY_UNAVAILABLE,
} from '#kernel/contracts/identity_provider'
import { FranceConnectIdentity } from '#plugins/franceconnect_identity/franceconnect_identity'
import { anIdentityProvider, aPrivateKey, CAMILLE } from '#tests/support/openid/a_provider'
import { Wanderer } from '#tests/support/openid/wanderer'

const TOWN = 'http://mairie.localhost'
const LONG_AGO = 1_600_000_000
const RETURN = `${TOWN}/connexion/identite/retour`

/** A service, its provider, and somebody who has come back from it. */
async function aReturn() {
  const { mood, settings } = await anIdentityProvider(TOWN)
  const identity = new FranceConnectIdentity(settings)
  const browser = new Wanderer()
  const go = async () => {
    const { url, flow } = await identity.begin(RETURN)
    return { url, flow, returned: await browser.travel(url, RETURN) }
  }
  return { mood, settings, identity, browser, go }
}

/** A test of a refusal proves nothing when it was refused for something else. */
const why = (error: unknown) => inspect(error, { depth: 6 })

const refusal = (work: Promise<unknown>) => work.then(() => null).catch((error) => error)

test.group('FranceConnect', () => {
  test('says who came back, from what the provider signed', async ({ assert }) => {
    const { identity, go } = await aReturn()
    const { url, flow, returned } = await go()
    const asked = new URL(url).searchParams
    assert.equal(asked.get('code_challenge_method'), 'S256')
    assert.equal(asked.get('acr_values'), 'eidas1')
    assert.notInclude(url, flow.codeVerifier)

    const { token, ...person } = await identity.complete(returned, flow)
    assert.deepEqual(person, {
      subject: CAMILLE.sub,
      givenName: 'Camille',
      familyName: 'Martin',
      email: CAMILLE.email,
      organisation: '',
      isStrong: false,
    })
    assert.isNotEmpty(token)
  })

  test('believes a return once: replayed, it proves nothing', async ({ assert }) => {
    const { identity, go } = await aReturn()
    const { flow, returned } = await go()
    await identity.complete(returned, flow)
    const error = await refusal(identity.complete(returned, flow))
    assert.instanceOf(error, E_IDENTITY_NOT_PROVEN)
    assert.match(why(error), /invalid_grant/)
  })

  for (const [what, change, reason] of [
    ['another nonce', { nonce: 'of-another-browser' }, /claim: 'nonce'/],
    ['another state', { state: 'of-another-browser' }, /unexpected "state"/],
    ['another PKCE verifier', { codeVerifier: 'x'.repeat(64) }, /invalid_grant/],
  ] as const) {
    test(`does not believe a return with ${what}`, async ({ assert }) => {
      const { identity, go } = await aReturn()
      const { flow, returned } = await go()
      const error = await refusal(identity.complete(returned, { ...flow, ...change }))
      assert.instanceOf(error, E_IDENTITY_NOT_PROVEN)
      assert.match(why(error), reason)
    })
  }

  for (const [what, misissued, reason] of [
    ['issued to another service', { aud: 'another' }, /claim: 'aud'/],
    ['of another issuer', { iss: 'http://ailleurs.test' }, /claim: 'iss'/],
    ['with another nonce', { nonce: 'of-another-browser' }, /claim: 'nonce'/],
    ['without a nonce', { nonce: undefined }, /"nonce"/],
    ['whose time is over', { iat: LONG_AGO, exp: LONG_AGO + 60 }, /claim: 'exp'/],
  ] as const) {
    test(`does not believe a token ${what}`, async ({ assert }) => {
      const { identity, go, mood } = await aReturn()
      const { flow, returned } = await go()
      mood.misissued = misissued
      const error = await refusal(identity.complete(returned, flow))
      assert.instanceOf(error, E_IDENTITY_NOT_PROVEN)
      assert.match(why(error), reason)
    })
  }

  test('does not believe a token that the provider did not sign', async ({ assert }) => {
    const { identity, go, mood } = await aReturn()
    const { flow, returned } = await go()
    mood.misissued = { sub: 'somebody-else' }
    mood.forger = aPrivateKey()
    const error = await refusal(identity.complete(returned, flow))
    assert.instanceOf(error, E_IDENTITY_NOT_PROVEN)
    assert.match(why(error), /signature/)
  })

  test('does not redeem a code that was given to another service', async ({ assert }) => {
    const { settings, go } = await aReturn()
    const { flow, returned } = await go()
    const other = new FranceConnectIdentity({
      ...settings,
      clientId: 'another',
      clientSecret: 'un-autre-secret-de-service',
    })
    assert.instanceOf(await refusal(other.complete(returned, flow)), E_IDENTITY_NOT_PROVEN)
  })

  test('does not believe a return of another issuer', async ({ assert }) => {
    const { identity, go } = await aReturn()
    const { flow, returned } = await go()
    returned.searchParams.set('iss', 'http://ailleurs.test')
    assert.instanceOf(await refusal(identity.complete(returned, flow)), E_IDENTITY_NOT_PROVEN)
  })

  test('does not believe an identity without a level', async ({ assert }) => {
    const { identity, go, mood } = await aReturn()
    mood.acr = 'eidas0'
    const { flow, returned } = await go()
    assert.instanceOf(await refusal(identity.complete(returned, flow)), E_IDENTITY_NOT_PROVEN)
  })

  test('tells who gave up from who is not believed', async ({ assert }) => {
    const { identity, go, mood } = await aReturn()
    mood.person = null
    const { flow, returned } = await go()
    assert.instanceOf(await refusal(identity.complete(returned, flow)), E_IDENTITY_DECLINED)
  })

  test('is unavailable when nobody answers', async ({ assert }) => {
    const { settings } = await anIdentityProvider(TOWN)
    const closed = new FranceConnectIdentity({ ...settings, issuer: 'http://127.0.0.1:9' })
    assert.instanceOf(await refusal(closed.check()), E_IDENTITY_UNAVAILABLE)
    assert.instanceOf(await refusal(closed.begin(RETURN)), E_IDENTITY_UNAVAILABLE)
  })

  test('speaks to nobody but this machine without TLS', async ({ assert }) => {
    const { settings } = await anIdentityProvider(TOWN)
    const plain = new FranceConnectIdentity({ ...settings, issuer: 'http://franceconnect.test' })
    assert.instanceOf(await refusal(plain.check()), E_IDENTITY_UNAVAILABLE)
  })

  test('signing out leads to the page where the provider ends its session', async ({ assert }) => {
    const { identity, go } = await aReturn()
    const { flow, returned } = await go()
    const { token } = await identity.complete(returned, flow)
    const url = new URL(await identity.signOutUrl(token, `${TOWN}/deconnexion/retour`, 'abc'))
    assert.equal(url.pathname, '/session/end')
    assert.equal(url.searchParams.get('id_token_hint'), token)
    assert.equal(url.searchParams.get('state'), 'abc')
    assert.equal((await fetch(url)).status, 200)
  })
})
