import { inspect } from 'node:util'
import { test } from '@japa/runner'
import {
  E_IDENTITY_DECLINED,
  E_IDENTITY_NOT_PROVEN,
  E_IDENTITY_UNAVAILABLE,
} from '#kernel/contracts/identity_provider'
import { ProConnectIdentity } from '#plugins/proconnect_identity/proconnect_identity'
import { ANNE, anIdentityProvider, aPrivateKey } from '#tests/support/openid/a_provider'
import { Wanderer } from '#tests/support/openid/wanderer'
import { PROCONNECT } from '#tests/support/openid/ways'

const TOWN = 'http://mairie.localhost'
const LONG_AGO = 1_600_000_000
const RETURN = `${TOWN}${PROCONNECT.returnPath}`

/** A service, its provider, and an agent who has come back from it. */
async function aReturn(algorithm: 'RS256' | 'ES256' = 'RS256') {
  const { mood, settings, close } = await anIdentityProvider(TOWN, { ...PROCONNECT, algorithm })
  const identity = new ProConnectIdentity({ ...settings, algorithm })
  const browser = new Wanderer()
  const go = async () => {
    const { url, flow } = await identity.begin(RETURN)
    return { url, flow, returned: await browser.travel(url, RETURN) }
  }
  return { mood, settings, identity, close, go }
}

const refusal = (work: Promise<unknown>) => work.then(() => null).catch((error) => error)

/** A test of a refusal proves nothing when it was refused for something else. */
const why = (error: unknown) => inspect(error, { depth: 6 })

test.group('ProConnect', () => {
  for (const algorithm of ['RS256', 'ES256'] as const) {
    test(`says who came back, from what the provider signed by ${algorithm}`, async ({
      assert,
    }) => {
      const { identity, go } = await aReturn(algorithm)
      const { flow, returned } = await go()
      const { token, ...person } = await identity.complete(returned, flow)
      assert.deepEqual(person, {
        subject: ANNE.sub,
        givenName: 'Anne',
        familyName: 'Leroy',
        email: ANNE.email,
        organisation: ANNE.siret,
        isStrong: false,
      })
      assert.isNotEmpty(token)
    })
  }

  test('asks for what is documented, and for nothing else', async ({ assert }) => {
    const { identity } = await aReturn()
    const { url, flow } = await identity.begin(RETURN)
    const asked = new URL(url).searchParams
    assert.deepEqual([...asked.keys()].sort(), [
      'claims',
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ])
    assert.equal(asked.get('scope'), 'openid given_name usual_name email uid siret idp_id')
    assert.deepEqual(JSON.parse(String(asked.get('claims'))), { id_token: { acr: null } })
    for (const random of [flow.state, flow.nonce]) assert.isAtLeast(random.length, 32)
    assert.notInclude(url, flow.codeVerifier)
  })

  test('an unknown parameter would be refused by the provider', async ({ assert }) => {
    const { identity } = await aReturn()
    const { url } = await identity.begin(RETURN)
    assert.equal((await fetch(`${url}&max_age=0`, { redirect: 'manual' })).status, 400)
  })

  for (const [acr, isStrong] of [
    ['eidas1', false],
    ['eidas1-mfa', true],
    ['eidas2', true],
    ['eidas3', true],
    ['un-niveau-a-venir', false],
  ] as const) {
    test(`takes the level ${acr} for ${isStrong ? 'two factors' : 'one'}`, async ({ assert }) => {
      const { identity, go, mood } = await aReturn()
      mood.acr = acr
      const { flow, returned } = await go()
      assert.equal((await identity.complete(returned, flow)).isStrong, isStrong)
    })
  }

  test('takes no organisation from what is no SIRET', async ({ assert }) => {
    const { identity, go, mood } = await aReturn()
    mood.person = { ...ANNE, siret: '2154007670001 9' }
    const { flow, returned } = await go()
    assert.equal((await identity.complete(returned, flow)).organisation, '')
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
    ['of somebody else than the userinfo', { sub: 'somebody-else' }, /"sub"/],
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
    mood.misissued = { acr: 'eidas3' }
    mood.forger = aPrivateKey('RS256')
    const error = await refusal(identity.complete(returned, flow))
    assert.instanceOf(error, E_IDENTITY_NOT_PROVEN)
    assert.match(why(error), /signature/)
  })

  test('does not believe what is signed by another algorithm than the one chosen', async ({
    assert,
  }) => {
    const { settings, go } = await aReturn('RS256')
    const { flow, returned } = await go()
    const other = new ProConnectIdentity({ ...settings, algorithm: 'ES256' })
    const error = await refusal(other.complete(returned, flow))
    assert.instanceOf(error, E_IDENTITY_NOT_PROVEN)
    assert.match(why(error), /alg/)
  })

  test('tells who gave up from who is not believed', async ({ assert }) => {
    const { identity, go, mood } = await aReturn()
    mood.person = null
    const { flow, returned } = await go()
    assert.instanceOf(await refusal(identity.complete(returned, flow)), E_IDENTITY_DECLINED)
  })

  test('is unavailable when nobody answers, before the departure or after it', async ({
    assert,
  }) => {
    const { settings, identity, go, close } = await aReturn()
    const closed = new ProConnectIdentity({ ...settings, issuer: 'http://127.0.0.1:9' })
    assert.instanceOf(await refusal(closed.begin(RETURN)), E_IDENTITY_UNAVAILABLE)
    const { flow, returned } = await go()
    close()
    assert.instanceOf(await refusal(identity.complete(returned, flow)), E_IDENTITY_UNAVAILABLE)
  })

  test('signing out leads to the page where the provider ends its session', async ({ assert }) => {
    const { identity, go } = await aReturn()
    const { flow, returned } = await go()
    const { token } = await identity.complete(returned, flow)
    const back = `${TOWN}${PROCONNECT.signedOutPath}`
    const url = new URL(await identity.signOutUrl(token, back, 'abc'))
    assert.equal(url.searchParams.get('id_token_hint'), token)
    assert.equal(url.searchParams.get('post_logout_redirect_uri'), back)
    assert.equal(url.searchParams.get('state'), 'abc')
    assert.equal((await fetch(url)).status, 200)
  })
})
