import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import AccountIdentity from '#accounts/models/account_identity'
import type AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import OutboxMessage from '#authorities/models/outbox_message'
import { ProConnectIdentity } from '#plugins/proconnect_identity/proconnect_identity'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { baseUrl } from '#tests/support/http_address'
import { ANNE } from '#tests/support/openid/a_provider'
import { useIdentityProvider } from '#tests/support/openid/use_provider'
import { sessionOf } from '#tests/support/sessions'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import {
  anAgentBrowser,
  aSilentProvider,
  aTownWithProConnect,
  OWN_PAGE,
  signInTied,
  SIGN_IN,
  tieByPassword,
  TIE_PAGE,
} from '#tests/functional/back_office/identity_world'

test.group('An agent’s identity proven elsewhere', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))
  const choose = useIdentityProvider(group)

  async function aTownOf(client: ApiClient) {
    const world = await aTownWithProConnect()
    choose(new ProConnectIdentity(world.settings))
    return { ...world, browser: anAgentBrowser(client) }
  }

  test('opens no account by itself, not even the one with its address', async ({
    client,
    assert,
  }) => {
    const { town, agent, browser } = await aTownOf(client)
    const answer = await browser.identify()
    answer.assertHeader('location', TIE_PAGE)
    assert.isUndefined(answer.session().auth_agent)

    const page = await browser.get(TIE_PAGE)
    page.assertStatus(200)
    assert.include(page.text(), 'Anne Leroy (anne.leroy@blainville.test)')
    assert.include(page.text(), 'Me connecter et rattacher')
    assert.notInclude(page.text(), `value="${agent.login}"`)
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)
    const office = await browser.get('/backoffice/home')
    office.assertHeader('location', SIGN_IN)
  })

  test('is tied with the password and on confirmation, opens the account from then on, and its owner is told', async ({
    client,
    assert,
  }) => {
    const { town, agent, browser } = await aTownOf(client)
    await browser.identify()
    await browser.get(TIE_PAGE)
    const wrong = await browser.post(SIGN_IN, { login: agent.login, password: 'non' })
    wrong.assertStatus(422)
    const signedIn = await tieByPassword(browser, agent)
    signedIn.assertHeader('location', '/backoffice/securite')
    const [mail] = await town.run(() => OutboxMessage.query())
    assert.equal(mail.payload.to, agent.email)

    const another = anAgentBrowser(client)
    await another.get('/backoffice/demandes')
    const back = await another.identify()
    back.assertHeader('location', '/backoffice/demandes')
    assert.equal(back.session().auth_agent, agent.id)
    const security = await another.get('/backoffice/securite')
    assert.include(security.text(), 'ProConnect ouvre votre compte depuis le')
  })

  test('gives no right: profiles come from our tables alone', async ({ client, assert }) => {
    const { town, mood, agent } = await aTownOf(client)
    mood.person = { ...ANNE, roles: 'agent_public', is_administrator: 'true' }
    const reader = await signInTied(client, agent)
    assert.equal((await reader.get('/backoffice/demandes')).status(), 200)
    assert.equal((await reader.get('/backoffice/travaux')).status(), 403)
    assert.equal((await reader.get('/backoffice/charge')).status(), 403)

    await town.run(() => agent.merge({ isAdministrator: true }).save())
    assert.equal((await reader.get('/backoffice/travaux')).status(), 200)
  })

  test('is refused when nobody bears its address, with whom to ask', async ({ client, assert }) => {
    const { town, mood, browser } = await aTownOf(client)
    mood.person = { ...ANNE, sub: 'stranger', given_name: 'Marc', email: 'marc@ailleurs.test' }
    const answer = await browser.identify()
    answer.assertHeader('location', TIE_PAGE)
    const page = await browser.get(TIE_PAGE)
    page.assertStatus(403)
    assert.include(page.text(), 'Vous ne pouvez pas entrer dans l’espace agents.')
    assert.include(page.text(), `mailto:${town.authority.adminEmail}`)
    assert.notInclude(page.text(), 'Me connecter et rattacher')
    assert.isUndefined(page.session().auth_agent)
  })

  test('does not open the account of an inactive agent, whose identity can be left over there', async ({
    client,
    assert,
  }) => {
    const { town, agent, browser } = await aTownOf(client)
    await town.run(() => AccountIdentity.create(tieOf(agent)))
    await town.run(() => agent.merge({ active: false }).save())
    const refused = await browser.identify()
    refused.assertHeader('location', SIGN_IN)
    assert.isUndefined(refused.session().auth_agent)
    assert.include(refused.flashMessages().error, 'désactivé')
    assert.include((await browser.get(SIGN_IN)).text(), 'Me déconnecter de ProConnect')
  })

  test('of an inactive agent is a stranger’s when it is not tied', async ({ client }) => {
    const { town, agent, browser } = await aTownOf(client)
    await town.run(() => agent.merge({ active: false }).save())
    await browser.identify()
    const page = await browser.get(TIE_PAGE)
    page.assertStatus(403)
  })

  test('tied in another town opens nothing here', async ({ client, assert }) => {
    const { agent, browser } = await aTownOf(client)
    const elsewhere = await aTown('Ailleurs').at('ailleurs.test')
    const namesake = await anAgent(elsewhere)
    await elsewhere.run(() => AccountIdentity.create(tieOf(namesake)))
    const answer = await browser.identify()
    answer.assertHeader('location', TIE_PAGE)
    assert.isUndefined(answer.session().auth_agent)
    assert.notEqual(agent.id, namesake.id)
  })

  test('must be of the town’s organisations where the town says so', async ({ client, assert }) => {
    const { town, mood, agent } = await aTownOf(client)
    await town.run(() => AccountIdentity.create(tieOf(agent)))
    await town.run(() => town.authority.merge({ settings: { agentSirets: [ANNE.siret] } }).save())
    const own = await anAgentBrowser(client).identify()
    assert.equal(own.session().auth_agent, agent.id)

    for (const siret of ['13002526500013', '']) {
      mood.person = { ...ANNE, siret }
      const refused = await anAgentBrowser(client).identify()
      refused.assertHeader('location', SIGN_IN)
      assert.include(refused.flashMessages().error, 'celle d’une autre organisation')
      assert.isUndefined(refused.session().auth_agent)
    }
  })

  test('is not believed twice, without its departure, in another browser, or by the portal', async ({
    client,
    assert,
  }) => {
    const { town, agent } = await aTownOf(client)
    await town.run(() => AccountIdentity.create(tieOf(agent)))
    const { path, departed } = await anAgentBrowser(client).leave()

    const elsewhere = await anAgentBrowser(client).get(path)
    elsewhere.assertHeader('location', SIGN_IN)
    const mixed = anAgentBrowser(client)
    await mixed.leave()
    assert.isUndefined((await mixed.get(path)).session().auth_agent)
    const citizens = await anAgentBrowser(client, departed).get(path.replace('/backoffice', ''))
    citizens.assertStatus(404)

    const first = await anAgentBrowser(client, departed).get(path)
    assert.equal(first.session().auth_agent, agent.id)
    const again = await anAgentBrowser(client, departed).get(path)
    again.assertHeader('location', SIGN_IN)
    assert.isUndefined(again.session().auth_agent)
  })

  for (const [what, misissued] of [
    ['with another nonce', { nonce: 'of-another-browser' }],
    ['issued to another service', { aud: 'another' }],
    ['of another issuer', { iss: 'http://ailleurs.test' }],
    ['whose time is over', { iat: 1_600_000_000, exp: 1_600_000_060 }],
  ] as const) {
    test(`is not believed from a token ${what}`, async ({ client, assert }) => {
      const { town, mood, agent, browser } = await aTownOf(client)
      await town.run(() => AccountIdentity.create(tieOf(agent)))
      const { path } = await browser.leave()
      mood.misissued = misissued
      const refused = await browser.get(path)
      refused.assertHeader('location', SIGN_IN)
      assert.include(refused.flashMessages().error, 'n’a pas pu être vérifiée')
      assert.isUndefined(refused.session().auth_agent)
    })
  }

  test('is tied from an open session on confirmation, whatever its address, and let go', async ({
    client,
    assert,
  }) => {
    const { town, mood, agent, browser } = await aTownOf(client)
    mood.person = { ...ANNE, email: 'aleroy@metropole.test' }
    browser.session = { ...(await sessionOf(agent)), agent_proven_at: now().toISO() }
    assert.include((await browser.get('/backoffice/securite')).text(), 'Rattacher ProConnect')
    const answer = await browser.identify()
    answer.assertHeader('location', OWN_PAGE)
    assert.include((await browser.get(OWN_PAGE)).text(), 'Voulez-vous que ProConnect ouvre')
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)

    await browser.post(OWN_PAGE)
    const [tie] = await town.run(() => AccountIdentity.query())
    assert.equal(tie.agentId, agent.id)
    assert.equal(tie.holder, 'Anne Leroy (aleroy@metropole.test)')
    await browser.post(`${OWN_PAGE}?_method=DELETE`)
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)
    const mails = await town.run(() => OutboxMessage.query())
    assert.lengthOf(mails, 2)
  })

  test('is not tied by whoever finds a session open', async ({ client, assert }) => {
    const { town, agent, browser } = await aTownOf(client)
    browser.session = { ...(await sessionOf(agent)) }
    await browser.identify()
    for (const answer of [await browser.get(OWN_PAGE), await browser.post(OWN_PAGE)]) {
      answer.assertHeader('location', '/backoffice/securite/confirmation')
    }
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)
  })

  test('opens one account, and an account has one identity', async ({ client, assert }) => {
    const { town, mood, agent } = await aTownOf(client)
    await town.run(() => AccountIdentity.create(tieOf(agent)))
    const paul = await anAgent(town).named('Paul', 'Petit')
    const other = anAgentBrowser(client)
    other.session = { ...(await sessionOf(paul)), agent_proven_at: now().toISO() }
    const taken = await other.identify()
    taken.assertHeader('location', '/backoffice/securite')
    assert.include(taken.flashMessages().error, 'Ce rattachement n’est pas possible')
    assert.equal(taken.session().auth_agent, paul.id)

    mood.person = { ...ANNE, sub: 'somebody-else' }
    const own = anAgentBrowser(client)
    own.session = { ...(await sessionOf(agent)), agent_proven_at: now().toISO() }
    await own.identify()
    const refused = await own.post(OWN_PAGE)
    assert.include(refused.flashMessages().error, 'Ce rattachement n’est pas possible')
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 1)
  })

  test('signs out at the provider too, and the next one there identifies himself', async ({
    client,
    assert,
  }) => {
    const { mood, agent } = await aTownOf(client)
    const browser = await signInTied(client, agent)
    await browser.identify()
    assert.equal(mood.identifications, 1, 'the provider still knows him')

    const left = await browser.post('/backoffice/deconnexion')
    left.assertHeader('location', '/backoffice/deconnexion/identite')
    assert.isUndefined(left.session().auth_agent)
    const page = await browser.get('/backoffice/deconnexion/identite')
    const target = String(page.header('refresh')).replace('0;url=', '')
    assert.isAtLeast(String(new URL(target).searchParams.get('state')).length, 32)
    const home = await browser.browser.signOut(target, `${baseUrl()}/backoffice/deconnexion/retour`)
    const back = await browser.get(home.pathname + home.search)
    back.assertHeader('location', SIGN_IN)
    assert.deepInclude(back.flashMessages(), {
      success: 'Vous êtes déconnecté, de ProConnect aussi.',
    })
    await browser.identify()
    assert.equal(mood.identifications, 2)
  })

  test('signs out at the provider from the counter too', async ({ client, assert }) => {
    const { town, agent } = await aTownOf(client)
    const browser = await signInTied(client, agent)
    const { household } = await aHousehold(town)
    const categoryId = town.category('school').id
    await town.run(() => CategoryRight.query().update({ categoryId, profile: 'write' }))
    await browser.post('/backoffice/guichet', { household: household.number })
    const left = await browser.post('/deconnexion')
    left.assertHeader('location', '/backoffice/deconnexion/identite')
    assert.isUndefined(left.session().auth_agent)
    const page = await browser.get('/backoffice/deconnexion/identite')
    assert.include(String(page.header('refresh')), '/session/end?')
  })

  test('that is not the right person’s is left over there', async ({ client, assert }) => {
    const { browser } = await aTownOf(client)
    await browser.identify()
    const left = await browser.post(`${TIE_PAGE}?_method=DELETE`)
    left.assertHeader('location', '/backoffice/deconnexion/identite')
    const gone = await browser.get(TIE_PAGE)
    gone.assertHeader('location', SIGN_IN)
    const page = await browser.get('/backoffice/deconnexion/identite')
    assert.include(String(page.header('refresh')), '/session/end?')
  })

  test('is forgotten when nobody says which account it opens', async ({ client }) => {
    const { browser } = await aTownOf(client)
    await browser.identify()
    freezeClock(now().plus({ minutes: 21 }).toISO())
    const late = await browser.get(TIE_PAGE)
    late.assertHeader('location', SIGN_IN)
  })

  test('is offered where agents have a provider, and nowhere else', async ({ client, assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).administrator()
    assert.notInclude((await client.get(SIGN_IN)).text(), 'ProConnect')
    for (const path of ['/connexion/identite', '/connexion/identite/rattachement', '/identites']) {
      const browser = anAgentBrowser(client, await sessionOf(agent))
      const closed = await browser.get(`/backoffice${path}`)
      closed.assertStatus(404)
    }
    choose(aSilentProvider())
    assert.include((await client.get(SIGN_IN)).text(), 'S’identifier avec ProConnect')
    assert.notInclude((await client.get('/connexion')).text(), 'ProConnect')
  })

  test('leaves the password when the provider is down', async ({ client, assert }) => {
    const { agent } = await aTownOf(client)
    choose(aSilentProvider())
    const browser = anAgentBrowser(client)
    const silent = await browser.get('/backoffice/connexion/identite')
    silent.assertHeader('location', SIGN_IN)
    assert.include(silent.flashMessages().error, 'ne répond pas')
    const opened = await browser.post(SIGN_IN, {
      login: agent.login,
      password: 'Agent-de-mairie-54',
    })
    opened.assertHeader('location', '/backoffice/home')
  })
})

function tieOf({ id }: AgentAccount) {
  return { agentId: id, provider: 'proconnect', subject: ANNE.sub, tiedAt: now() }
}
