import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { sessionOf } from '#tests/support/sessions'
import { aHousehold, aTown } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'
import type { Town } from '#tests/support/world/town'

const NEW_PASSWORD = { password: 'encore-une-phrase', passwordConfirmation: 'encore-une-phrase' }

test.group('A forgotten password', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))

  test('is replaced through a mailed link, once', async ({ client, assert }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)
    const elsewhere = await sessionOf(account)
    await client.post('/mot-de-passe-oublie').withCsrfToken().form({ identifier: account.login })
    const path = await mailedPath(town)

    const page = await client.get(path)
    page.assertStatus(200)
    const changed = await client.post(path).withCsrfToken().form(NEW_PASSWORD).redirects(0)
    changed.assertStatus(303)
    const ended = await client.get('/compte').withSession(elsewhere).redirects(0)
    ended.assertHeader('location', '/connexion')

    const signedIn = await client
      .post('/connexion')
      .withCsrfToken()
      .form({ identifier: account.login, password: NEW_PASSWORD.password })
      .redirects(0)
    signedIn.assertSession('auth_citizen', account.id)

    const again = await client.post(path).withCsrfToken().form(NEW_PASSWORD)
    again.assertStatus(410)
    assert.include(again.text(), 'Ce lien n’est plus valable')
  })

  test('is not replaced once the link is thirty minutes old', async ({ client }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)
    await client.post('/mot-de-passe-oublie').withCsrfToken().form({ identifier: account.email })
    const path = await mailedPath(town)

    freezeClock(now().plus({ minutes: 31 }).toISO())

    const page = await client.get(path)
    page.assertStatus(410)
    const post = await client.post(path).withCsrfToken().form(NEW_PASSWORD)
    post.assertStatus(410)
  })

  test('gets the same answer whether the account exists or not', async ({ client, assert }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)

    const known = await client
      .post('/mot-de-passe-oublie')
      .withCsrfToken()
      .form({ identifier: account.login })
    const unknown = await client
      .post('/mot-de-passe-oublie')
      .withCsrfToken()
      .form({ identifier: 'personne' })

    assert.equal(known.status(), unknown.status())
    assert.equal(sheet(known.text()), sheet(unknown.text()))
    assert.lengthOf(await town.run(() => OutboxMessage.query()), 1)
  })

  test('keeps the old password, and the link, when the new one is too simple or easily guessed', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)
    await client.post('/mot-de-passe-oublie').withCsrfToken().form({ identifier: account.login })
    const path = await mailedPath(town)

    const [firstName, lastName] = account.login.split('.')
    for (const [password, reason] of [
      ['123456', 'Ce mot de passe est trop simple'],
      ['Motdepasse2026!', 'fait partie des plus courants'],
      [`${lastName}-${firstName}-2026`, 'contient surtout votre nom'],
    ]) {
      const refused = await client
        .post(path)
        .withCsrfToken()
        .form({ password, passwordConfirmation: password })
      refused.assertStatus(422)
      assert.include(refused.text(), reason)
    }

    const page = await client.get(path)
    page.assertStatus(200)
  })

  test('sends three mails at most in a quarter of an hour', async ({ client, assert }) => {
    const town = await aTown()
    const { account } = await aHousehold(town)
    for (let mail = 0; mail < 3; mail++) {
      await client.post('/mot-de-passe-oublie').withCsrfToken().form({ identifier: account.login })
    }
    const response = await client
      .post('/mot-de-passe-oublie')
      .withCsrfToken()
      .form({ identifier: account.login })

    response.assertStatus(429)
    assert.isAbove(Number(response.header('retry-after')), 0)
    assert.lengthOf(await town.run(() => OutboxMessage.query()), 3)
  })

  test('is changed from « Mon foyer » with the current one, and ends the other sessions', async ({
    client,
  }) => {
    const { account } = await aHousehold(await aTown())
    const wrong = await client
      .post('/compte/mot-de-passe')
      .withCsrfToken()
      .loginAs(account)
      .form({ currentPassword: 'pas le bon', ...NEW_PASSWORD })
    wrong.assertStatus(422)
    const common = 'azertyuiop1234'
    const guessed = await client
      .post('/compte/mot-de-passe')
      .withCsrfToken()
      .loginAs(account)
      .form({ currentPassword: CITIZEN_PASSWORD, password: common, passwordConfirmation: common })
    guessed.assertStatus(422)

    const elsewhere = await sessionOf(account)
    const changed = await client
      .post('/compte/mot-de-passe')
      .withCsrfToken()
      .loginAs(account)
      .form({ currentPassword: CITIZEN_PASSWORD, ...NEW_PASSWORD })
      .redirects(0)
    changed.assertHeader('location', '/compte')

    const here = await client.get('/compte').withSession(changed.session()).redirects(0)
    here.assertStatus(200)
    const ended = await client.get('/compte').withSession(elsewhere).redirects(0)
    ended.assertHeader('location', '/connexion')
  })
})

async function mailedPath(town: Town): Promise<string> {
  const mail = await town.run(() =>
    OutboxMessage.query().orderBy('createdAt', 'desc').firstOrFail()
  )
  const { url } = mail.payload.link as { url: string }
  return new URL(url).pathname
}

function sheet(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}
