import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import type CitizenAccount from '#accounts/models/citizen_account'
import AccountIdentity from '#accounts/models/account_identity'
import AccountSession from '#accounts/models/account_session'
import OutboxMessage from '#authorities/models/outbox_message'
import { FranceConnectIdentity } from '#plugins/franceconnect_identity/franceconnect_identity'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { baseUrl } from '#tests/support/http_address'
import { anIdentityProvider, CAMILLE } from '#tests/support/openid/a_provider'
import { useIdentityProvider } from '#tests/support/openid/use_provider'
import {
  aBrowser,
  type Stored,
  type WanderingBrowser,
} from '#tests/support/openid/wandering_browser'
import { sessionOf } from '#tests/support/sessions'
import { aHousehold, aTown } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const TIE_PAGE = '/connexion/identite/rattachement'

test.group('An identity proven elsewhere', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))
  const choose = useIdentityProvider(group)

  async function aTownWithProvider(client: ApiClient) {
    const town = await aTown()
    const { account, household } = await aHousehold(town)
    const { mood, settings } = await anIdentityProvider(baseUrl())
    choose(new FranceConnectIdentity(settings))
    return { town, account, household, mood, visitor: aVisitor(client) }
  }

  test('opens no account by itself, not even the one with its address', async ({
    client,
    assert,
  }) => {
    const { town, account, visitor, mood } = await aTownWithProvider(client)
    mood.person = { ...CAMILLE, email: String(account.email) }
    const answer = await visitor.identify()
    answer.assertHeader('location', TIE_PAGE)
    assert.isUndefined(answer.session().auth_citizen)

    const page = await visitor.get(TIE_PAGE)
    assert.include(page.text(), 'Camille Martin')
    assert.notInclude(page.text(), account.login)
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)
  })

  test('is tied with the password, opens the account from then on, and its owner is told', async ({
    client,
    assert,
  }) => {
    const { town, account, visitor } = await aTownWithProvider(client)
    await visitor.identify()
    const wrong = await visitor.post(TIE_PAGE, { identifier: account.login, password: 'non' })
    wrong.assertStatus(422)
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)

    const tied = await visitor.post(TIE_PAGE, {
      identifier: account.login,
      password: CITIZEN_PASSWORD,
    })
    tied.assertStatus(303)
    assert.equal(tied.session().auth_citizen, account.id)
    const [mail] = await town.run(() => OutboxMessage.query())
    assert.equal(mail.payload.to, account.email)

    const another = aVisitor(client)
    await another.get('/demandes')
    const back = await another.identify()
    back.assertHeader('location', '/demandes')
    assert.equal(back.session().auth_citizen, account.id)
    assert.include((await another.get('/compte/connexions')).text(), 'Avec FranceConnect')
  })

  test('is tied from an open session on confirmation only, and let go as easily', async ({
    client,
    assert,
  }) => {
    const { town, account, visitor } = await aTownWithProvider(client)
    visitor.session = await sessionOf(account)
    await visitor.identify()
    assert.include((await visitor.get(TIE_PAGE)).text(), 'Voulez-vous que FranceConnect ouvre')
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)

    const tied = await visitor.post(TIE_PAGE)
    tied.assertHeader('location', '/compte')
    assert.include((await visitor.get('/compte')).text(), 'FranceConnect ouvre aussi votre compte')

    await visitor.post('/compte/identite?_method=DELETE')
    const back = await aVisitor(client).identify()
    back.assertHeader('location', TIE_PAGE)
  })

  test('is tied after the reset link and the new password', async ({ client, assert }) => {
    const { town, account, visitor } = await aTownWithProvider(client)
    await visitor.identify()
    await visitor.post('/mot-de-passe-oublie', { identifier: account.login })
    const mail = await town.run(() => OutboxMessage.query().firstOrFail())
    const { pathname } = new URL((mail.payload.link as { url: string }).url)
    const password = 'encore-une-phrase'
    const reset = await visitor.post(pathname, { password, passwordConfirmation: password })
    reset.assertHeader('location', TIE_PAGE)
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)
    const tied = await visitor.post(TIE_PAGE, { identifier: account.login, password })
    assert.equal(tied.session().auth_citizen, account.id)
  })

  test('opens one account, and an account has one identity', async ({ client, assert }) => {
    const { town, account, visitor, mood } = await aTownWithProvider(client)
    await visitor.identify()
    await visitor.post(TIE_PAGE, { identifier: account.login, password: CITIZEN_PASSWORD })

    const neighbour = await aHousehold(town).headedBy('Anne', 'Leroy')
    const other = aVisitor(client, await sessionOf(neighbour.account))
    const taken = await other.identify()
    taken.assertHeader('location', '/compte')
    assert.equal(taken.session().auth_citizen, neighbour.account.id)

    mood.person = { ...CAMILLE, sub: 'somebody-else' }
    const stranger = aVisitor(client)
    await stranger.identify()
    const refused = await stranger.post(TIE_PAGE, {
      identifier: account.login,
      password: CITIZEN_PASSWORD,
    })
    refused.assertStatus(409)
    assert.include(refused.text(), 'Ce rattachement n’est pas possible')
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 1)
  })

  test('fills in the form of a new account, which is tied on confirmation', async ({
    client,
    assert,
  }) => {
    const { town, visitor } = await aTownWithProvider(client)
    await visitor.identify()
    const form = (await visitor.get('/compte/creation')).text()
    for (const typed of [CAMILLE.given_name, CAMILLE.family_name, CAMILLE.email])
      assert.include(form, `value="${typed}"`)

    const opened = await visitor.post('/compte/creation', {
      title: 'madam',
      firstName: CAMILLE.given_name,
      lastName: CAMILLE.family_name,
      email: 'une-autre@courriel.test',
      mobilePhone: '06 12 34 56 78',
      address: { streetNumber: '4', streetName: 'Rue Haute', postalCode: '54360', city: 'Nancy' },
      password: 'trois-mots-et-demi',
      passwordConfirmation: 'trois-mots-et-demi',
      terms: 'true',
    })
    opened.assertHeader('location', TIE_PAGE)
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)
    await visitor.post(TIE_PAGE)
    const [tied] = await town.run(() => AccountIdentity.query())
    assert.equal(tied.citizenAccountId, opened.session().auth_citizen)
  })

  test('is not believed twice, without its departure, or in another browser', async ({
    client,
    assert,
  }) => {
    const { town, account, visitor } = await aTownWithProvider(client)
    await tie(visitor, account)
    const { path, departed } = await aVisitor(client).leave()

    const elsewhere = await aVisitor(client).get(path)
    elsewhere.assertHeader('location', '/connexion')
    const other = aVisitor(client)
    await other.leave()
    const mixed = await other.get(path)
    mixed.assertHeader('location', '/connexion')
    assert.isUndefined(mixed.session().auth_citizen)

    const own = aVisitor(client, departed)
    const first = await own.get(path)
    assert.equal(first.session().auth_citizen, account.id)
    const again = await aVisitor(client, departed).get(path)
    again.assertHeader('location', '/connexion')
    assert.lengthOf(await town.run(() => AccountSession.query().whereNull('revoked_at')), 2)
  })

  test('does not open what the town has blocked', async ({ client, assert }) => {
    const { town, account, visitor, household } = await aTownWithProvider(client)
    await tie(visitor, account)
    await town.run(() => household.merge({ active: false }).save())
    const refused = await aVisitor(client).identify()
    refused.assertHeader('location', '/connexion')
    assert.isUndefined(refused.session().auth_citizen)
  })

  test('is forgotten when nobody says which account it opens', async ({ client }) => {
    const { account, visitor } = await aTownWithProvider(client)
    await visitor.identify()
    freezeClock(now().plus({ minutes: 21 }).toISO())
    const late = await visitor.post(TIE_PAGE, {
      identifier: account.login,
      password: CITIZEN_PASSWORD,
    })
    late.assertHeader('location', '/connexion')
    freezeClock(null)

    await visitor.identify()
    await visitor.post(`${TIE_PAGE}?_method=DELETE`)
    const gone = await visitor.get(TIE_PAGE)
    gone.assertHeader('location', '/connexion')
  })

  test('signs out at the provider too, and the next one there identifies himself', async ({
    client,
    assert,
  }) => {
    const { account, visitor, mood } = await aTownWithProvider(client)
    await tie(visitor, account)
    await visitor.identify()
    assert.equal(mood.identifications, 1, 'the provider still knows him')

    const left = await visitor.post('/deconnexion')
    left.assertHeader('location', '/deconnexion/identite')
    assert.isUndefined(left.session().auth_citizen)
    const page = await visitor.get('/deconnexion/identite')
    const target = String(page.header('refresh')).replace('0;url=', '')
    const home = await visitor.browser.signOut(target, `${baseUrl()}/deconnexion/retour`)
    const back = await visitor.get(home.pathname + home.search)
    back.assertHeader('location', '/')
    assert.deepInclude(back.flashMessages(), {
      success: 'Vous êtes déconnecté, de FranceConnect aussi.',
    })

    await visitor.identify()
    assert.equal(mood.identifications, 2)
  })

  test('is offered where the town has a provider, and nowhere else', async ({ client, assert }) => {
    await aTown()
    assert.notInclude((await client.get('/connexion')).text(), 'FranceConnect')
    const closed = await client.get('/connexion/identite').redirects(0)
    closed.assertStatus(404)

    choose(
      new FranceConnectIdentity({ issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' })
    )
    assert.include((await client.get('/connexion')).text(), 'S’identifier avec FranceConnect')
    const silent = await client.get('/connexion/identite').redirects(0)
    silent.assertHeader('location', '/connexion')
    assert.include(silent.flashMessages().error, 'ne répond pas')
  })
})

const aVisitor = (client: ApiClient, session?: Stored) =>
  aBrowser(client, '/connexion/identite', session)

async function tie(visitor: WanderingBrowser, { login }: CitizenAccount) {
  await visitor.identify()
  await visitor.post(TIE_PAGE, { identifier: login, password: CITIZEN_PASSWORD })
}
