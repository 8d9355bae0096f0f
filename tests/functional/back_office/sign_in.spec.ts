import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { sessionOf } from '#tests/support/sessions'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import { AGENT_PASSWORD } from '#tests/support/world/agent_builder'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'
import { atDesk } from '#tests/functional/back_office/at_desk'

const SAME_MESSAGE = 'Identifiant ou mot de passe incorrect.'

test.group('Signing in to the back office', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('leads to the tasks, or to the page that was asked for', async ({ client }) => {
    const agent = await anAgent(await aTown()).with('school', 'read')
    const response = await signIn(client, agent.login, AGENT_PASSWORD)
    response.assertStatus(303)
    response.assertHeader('location', '/backoffice/home')
    response.assertSession('auth_agent', agent.id)

    const asked = await signIn(client, agent.login, AGENT_PASSWORD, {
      after_agent_sign_in: '/backoffice/demandes?etat=pending',
    })
    asked.assertHeader('location', '/backoffice/demandes?etat=pending')
  })

  test('never leads out of the back office', async ({ client }) => {
    const agent = await anAgent(await aTown())
    for (const trap of ['//ailleurs.test', 'https://ailleurs.test/backoffice/', '/connexion']) {
      const response = await signIn(client, agent.login, AGENT_PASSWORD, {
        after_agent_sign_in: trap,
      })
      response.assertHeader('location', '/backoffice/home')
    }
  })

  test('says the same of an unknown agent, of a wrong password and of a citizen', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town)
    const { account } = await aHousehold(town)
    const refused = [
      await signIn(client, agent.login, 'pas le bon'),
      await signIn(client, 'personne', 'pas le bon'),
      await signIn(client, account.login, CITIZEN_PASSWORD),
    ]
    for (const response of refused) {
      response.assertStatus(422)
      assert.include(response.text(), SAME_MESSAGE)
      response.assertSessionMissing('auth_agent')
    }
  })

  test('is closed to an inactive agent, who is told so when he knows his password', async ({
    client,
    assert,
  }) => {
    const agent = await anAgent(await aTown())
    await agent.merge({ active: false }).save()

    const right = await signIn(client, agent.login, AGENT_PASSWORD)
    right.assertStatus(403)
    assert.include(right.text(), 'Ce compte d’agent est désactivé')
    const wrong = await signIn(client, agent.login, 'pas le bon')
    assert.include(wrong.text(), SAME_MESSAGE)
  })

  test('ends at once for an agent who is deactivated, or whose session is ended from elsewhere', async ({
    client,
  }) => {
    const agent = await anAgent(await aTown()).with('school', 'read')
    const page = () => client.get('/backoffice/home').withGuard('agent').loginAs(agent).redirects(0)
    const open = await page()
    open.assertStatus(200)

    const session = await sessionOf(agent)
    const copied = () => client.get('/backoffice/home').withSession(session).redirects(0)
    ;(await copied()).assertStatus(200)
    await post(client, '/backoffice/deconnexion', session)
    ;(await copied()).assertHeader('location', '/backoffice/connexion')
    const without = await client
      .get('/backoffice/home')
      .withSession({ auth_agent: agent.id })
      .redirects(0)
    without.assertHeader('location', '/backoffice/connexion')

    await agent.merge({ active: false }).save()
    const closed = await page()
    closed.assertHeader('location', '/backoffice/connexion')
  })

  test('is refused for a while after five failures, right password included', async ({
    client,
    assert,
  }) => {
    const agent = await anAgent(await aTown())
    for (let failure = 0; failure < 5; failure++) await signIn(client, agent.login, 'pas le bon')

    const response = await signIn(client, agent.login, AGENT_PASSWORD)
    response.assertStatus(429)
    assert.isAbove(Number(response.header('retry-after')), 0)
  })

  test('empty fields are named', async ({ client, assert }) => {
    await aTown()
    const response = await signIn(client, '', '')
    response.assertStatus(422)
    assert.include(response.text(), 'Saisissez votre identifiant.')
    assert.include(response.text(), 'Saisissez votre mot de passe.')
  })

  test('signing out closes the back office only', async ({ client }) => {
    const town = await aTown()
    const agent = await anAgent(town)
    const response = await atDesk(client, agent).post('/backoffice/deconnexion')
    response.assertHeader('location', '/backoffice/connexion')
    response.assertSessionMissing('auth_agent')
  })
})

function post(client: ApiClient, path: string, session: Record<string, string>) {
  return client.post(path).withSession(session).withCsrfToken().redirects(0)
}

function signIn(
  client: ApiClient,
  login: string,
  password: string,
  session: Record<string, string> = {}
) {
  return client
    .post('/backoffice/connexion')
    .withCsrfToken()
    .withSession(session)
    .form({ login, password })
    .redirects(0)
}
