import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { RequestPasswordReset } from '#accounts/actions/request_password_reset'
import OutboxMessage from '#authorities/models/outbox_message'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const SAME_MESSAGE = 'Identifiant ou mot de passe incorrect.'

test.group('Signing in', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('works with the login and with the e-mail address', async ({ client }) => {
    const { account } = await aHousehold(await aTown())

    for (const identifier of [account.login, account.email?.toUpperCase()]) {
      const response = await client
        .post('/connexion')
        .withCsrfToken()
        .form({ identifier, password: CITIZEN_PASSWORD })
        .redirects(0)
      response.assertStatus(303)
      response.assertHeader('location', '/')
      response.assertSession('auth_citizen', account.id)
    }
  })

  test('is open to a household « en cours »', async ({ client }) => {
    const { account } = await aHousehold(await aTown()).pending()
    const response = await client
      .post('/connexion')
      .withCsrfToken()
      .form({ identifier: account.login, password: CITIZEN_PASSWORD })
      .redirects(0)
    response.assertStatus(303)
  })

  test('says the same of an unknown login and of a wrong password', async ({ client, assert }) => {
    const { account } = await aHousehold(await aTown())

    const wrong = await post(client, account.login, 'pas le bon')
    const unknown = await post(client, 'personne', 'pas le bon')

    for (const response of [wrong, unknown]) {
      response.assertStatus(422)
      assert.include(response.text(), SAME_MESSAGE)
      response.assertSessionMissing('auth_citizen')
    }
  })

  test('tells a blocked account only to who knows its password', async ({ client, assert }) => {
    const { account } = await aHousehold(await aTown()).blocked()

    const right = await post(client, account.login, CITIZEN_PASSWORD)
    const wrong = await post(client, account.login, 'pas le bon')

    right.assertStatus(403)
    assert.include(right.text(), 'Ce compte est bloqué')
    assert.include(wrong.text(), SAME_MESSAGE)
  })

  test('warns at the third failure, of any identifier, and says what remains possible', async ({
    client,
    assert,
  }) => {
    const { account } = await aHousehold(await aTown())
    for (const identifier of [account.login, 'personne']) {
      const said: string[] = []
      for (let failure = 0; failure < 5; failure++) {
        said.push((await post(client, identifier, 'pas le bon')).text().replaceAll('\u00a0', ' '))
      }
      assert.notInclude(said[1], 'essai')
      assert.include(said[2], 'Encore 2 essais avant un quart d’heure d’attente')
      assert.include(said[3], 'Encore un essai avant un quart d’heure')
      assert.include(said[4], 'Il faut maintenant attendre un quart d’heure')
      for (const page of said) assert.include(page, 'href="/mot-de-passe-oublie"')
      for (const page of said) assert.include(page, SAME_MESSAGE)
    }
  })

  test('is possible at once for who chooses a new password through the mail', async ({
    client,
  }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)
    const email = String(account.email)
    for (let failure = 0; failure < 5; failure++) await post(client, email, 'pas le bon')
    const blocked = await post(client, email, CITIZEN_PASSWORD)
    blocked.assertStatus(429)

    const password = 'encore-une-phrase'
    await town.run(() =>
      new RequestPasswordReset().handle({
        identifier: account.login,
        linkFor: (token) => `http://x/${token}`,
      })
    )
    const { payload } = await town.run(() => OutboxMessage.query().firstOrFail())
    const token = new URL((payload.link as { url: string }).url).pathname
    await client
      .post(`/mot-de-passe${token}`)
      .withCsrfToken()
      .form({ password, passwordConfirmation: password })
    const right = await post(client, email, password)
    right.assertSession('auth_citizen', account.id)
  })

  test('is refused for a while after five failures, right password included', async ({
    client,
    assert,
  }) => {
    const { account } = await aHousehold(await aTown())
    for (let failure = 0; failure < 5; failure++) await post(client, account.login, 'pas le bon')

    const response = await post(client, account.login, CITIZEN_PASSWORD)

    response.assertStatus(429)
    assert.isAbove(Number(response.header('retry-after')), 0)
    assert.include(response.text(), 'Trop de tentatives')
    response.assertSessionMissing('auth_citizen')
  })

  test('does not count the failures of another account', async ({ client }) => {
    const town = await aTown()
    const victim = await aHousehold(town)
    const other = await aHousehold(town).headedBy('Nadia', 'Benali')
    for (let failure = 0; failure < 5; failure++)
      await post(client, victim.account.login, 'pas le bon')

    const response = await post(client, other.account.login, CITIZEN_PASSWORD)
    response.assertStatus(303)
  })

  test('leads back to the page that asked for it', async ({ client }) => {
    const { account } = await aHousehold(await aTown())

    const refused = await client.get('/demandes?etat=pending').redirects(0)
    refused.assertStatus(303)
    refused.assertHeader('location', '/connexion')

    const response = await client
      .post('/connexion')
      .withCsrfToken()
      .withSession(refused.session())
      .form({ identifier: account.login, password: CITIZEN_PASSWORD })
      .redirects(0)
    response.assertHeader('location', '/demandes?etat=pending')
  })

  test('never leads to another site', async ({ client }) => {
    const { account } = await aHousehold(await aTown())
    const response = await client
      .post('/connexion')
      .withCsrfToken()
      .withSession({ after_sign_in: '//ailleurs.test/piege' })
      .form({ identifier: account.login, password: CITIZEN_PASSWORD })
      .redirects(0)
    response.assertHeader('location', '/')
  })

  test('ends when the citizen signs out', async ({ client }) => {
    const { account } = await aHousehold(await aTown())
    const response = await client.post('/deconnexion').withCsrfToken().loginAs(account).redirects(0)
    response.assertStatus(303)
    response.assertSessionMissing('auth_citizen')
  })

  test('ends as soon as the town blocks the household', async ({ client }) => {
    const { account } = await aHousehold(await aTown()).blocked()
    const response = await client.get('/compte').loginAs(account).redirects(0)
    response.assertStatus(303)
    response.assertHeader('location', '/connexion')
  })

  test('is renewed by a sign of life, and only while it lasts', async ({ client }) => {
    const { account } = await aHousehold(await aTown())
    const alive = await client.get('/session').loginAs(account)
    alive.assertStatus(204)
    const over = await client.get('/session')
    over.assertStatus(401)
  })

  test('warns before the session ends', async ({ client, assert }) => {
    const { account } = await aHousehold(await aTown())
    const response = await client.get('/').loginAs(account)
    assert.match(
      response.text(),
      /<session-warning data-expires-in="1800"[^>]*data-keep-alive-url="\/session"/
    )
  })
})

function post(client: ApiClient, identifier: string, password: string) {
  return client.post('/connexion').withCsrfToken().form({ identifier, password }).redirects(0)
}
