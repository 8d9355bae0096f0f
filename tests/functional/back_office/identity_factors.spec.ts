import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { now } from '#shared/clock'
import AccountIdentity from '#accounts/models/account_identity'
import AccountSession from '#accounts/models/account_session'
import Authenticator from '#accounts/models/authenticator'
import { ProConnectIdentity } from '#plugins/proconnect_identity/proconnect_identity'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { ANNE } from '#tests/support/openid/a_provider'
import { useIdentityProvider } from '#tests/support/openid/use_provider'
import { CHECK, SECURITY } from '#tests/functional/back_office/second_factor_world'
import { anAgentBrowser, aTownWithProConnect } from '#tests/functional/back_office/identity_world'

test.group('An identity and the second factor', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  const choose = useIdentityProvider(group)

  async function aTiedAgent(client: ApiClient, options: { hasFactor: boolean }) {
    const world = await aTownWithProConnect()
    const { town, agent, settings } = world
    choose(new ProConnectIdentity(settings))
    await town.run(async () => {
      const { id: agentId } = agent
      const tie = { agentId, provider: 'proconnect', subject: ANNE.sub, tiedAt: now() }
      await AccountIdentity.create(tie)
      const factor = { agentId, secret: 'JBSWY3DPEHPK3PXP', lastStep: 0, addedAt: now() }
      if (options.hasFactor) await Authenticator.create(factor)
    })
    return { ...world, browser: anAgentBrowser(client) }
  }

  test('an identity by one factor is asked the second one, as a password is', async ({
    client,
    assert,
  }) => {
    const { mood, browser } = await aTiedAgent(client, { hasFactor: true })
    mood.acr = 'eidas1'
    const answer = await browser.identify()
    answer.assertHeader('location', CHECK)
    assert.isUndefined(answer.session().auth_agent)
    const office = await browser.get('/backoffice/home')
    office.assertHeader('location', '/backoffice/connexion')
  })

  test('an identity by two factors, on the provider’s word, enters', async ({ client, assert }) => {
    const { town, mood, agent, browser } = await aTiedAgent(client, { hasFactor: true })
    mood.acr = 'eidas2'
    const answer = await browser.identify()
    answer.assertHeader('location', '/backoffice/home')
    const [session] = await town.run(() => AccountSession.query())
    assert.equal(session.agentId, agent.id)
    assert.equal(session.means, 'identity')
    assert.equal(session.secondFactor, 'identity')
  })

  test('where the town wants two factors, one that is no more than a password adds his first', async ({
    client,
    assert,
  }) => {
    const { town, mood, browser } = await aTiedAgent(client, { hasFactor: false })
    const settings = { secondFactorProfiles: ['agent' as const] }
    await town.run(() => town.authority.merge({ settings }).save())
    await browser.identify()
    const held = await browser.get('/backoffice/home')
    held.assertHeader('location', SECURITY)

    mood.acr = 'eidas1-mfa'
    const strong = anAgentBrowser(client)
    await strong.identify()
    assert.equal((await strong.get('/backoffice/home')).status(), 200)
  })

  test('an identity is no recent proof: the account’s means are changed with the password', async ({
    client,
  }) => {
    const { mood, browser } = await aTiedAgent(client, { hasFactor: false })
    mood.acr = 'eidas2'
    await browser.identify()
    const asked = await browser.get('/backoffice/securite/application')
    asked.assertHeader('location', '/backoffice/securite/confirmation')
  })
})
