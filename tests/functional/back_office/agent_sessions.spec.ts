import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import AccountSession from '#accounts/models/account_session'
import AgentEvent from '#accounts/models/agent_event'
import { SECURITY } from '#tests/functional/back_office/second_factor_world'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aSignedInAgent } from '#tests/support/passkey_visitor'
import { sessionOf } from '#tests/support/sessions'
import { anAgent, aTown } from '#tests/support/world'
import { AGENT_PASSWORD } from '#tests/support/world/agent_builder'
import { type ApiClient } from '@japa/api-client'

const PASSWORD_PAGE = `${SECURITY}/mot-de-passe`
const NEW_PASSWORD = { password: 'encore-une-phrase', passwordConfirmation: 'encore-une-phrase' }

test.group('The sessions of an agent', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))

  test('are listed by their device, and ended one by one or all the others at once', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'read')
    const here = await aSignedInAgent(client, agent)
    const there = await sessionOf(agent)
    const third = await sessionOf(agent, 'authenticator')
    const page = (await here.get(SECURITY)).text()
    assert.lengthOf(page.match(/Cet appareil/g) ?? [], 1)
    assert.include(page, `${SECURITY}/sessions/${there.agent_session}`)
    assert.include(page, 'Avec votre mot de passe et un code de votre application')

    await here.post(`${SECURITY}/sessions/${there.agent_session}?_method=DELETE`)
    assert.isFalse(await isOpen(client, there))
    assert.isTrue(await isOpen(client, third))
    await here.post(`${SECURITY}/sessions?_method=DELETE`)
    assert.isFalse(await isOpen(client, third))
    ;(await here.get(SECURITY)).assertStatus(200)
  })

  test('are nobody else’s to see or to end, in this town or in another', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const own = await sessionOf(await anAgent(town))
    const colleague = await anAgent(town).named('Paul', 'Roy').administrator()
    const stranger = await anAgent(await aTown('Ailleurs').at('ailleurs.test'))
    for (const other of [colleague, stranger]) {
      const visitor = await aSignedInAgent(client, other)
      assert.notInclude((await visitor.get(SECURITY)).text(), own.agent_session)
      await visitor.post(`${SECURITY}/sessions/${own.agent_session}?_method=DELETE`)
      await visitor.post(`${SECURITY}/sessions?_method=DELETE`)
      const borrowed = { ...(await sessionOf(other)), agent_session: own.agent_session }
      assert.isFalse(await isOpen(client, borrowed))
    }
    assert.isTrue(await isOpen(client, own))
  })

  test('die of inactivity; what a page asks by itself keeps none alive', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'read')
    const begun = now()
    freezeClock(begun.toISO())
    const session = await sessionOf(agent)
    const seen = async () =>
      (await town.run(() => AccountSession.query().firstOrFail())).lastSeenAt.toMillis()

    freezeClock(begun.plus({ minutes: 10 }).toISO())
    const asked = `/backoffice/travaux/${agent.id}/avancement`
    await client.get(asked).withSession(session).redirects(0)
    assert.equal(await seen(), begun.toMillis())
    assert.isTrue(await isOpen(client, session))
    assert.equal(await seen(), begun.plus({ minutes: 10 }).toMillis())
    freezeClock(begun.plus({ minutes: 20 }).toISO())
    await client.get('/').withSession(session)
    assert.equal(await seen(), begun.plus({ minutes: 20 }).toMillis(), 'the portal too')
    freezeClock(begun.plus({ minutes: 56 }).toISO())
    assert.isFalse(await isOpen(client, session))
  })

  test('end elsewhere when the agent changes his password, by the rule of every password', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'read')
    const here = await aSignedInAgent(client, agent, { secondFactor: 'authenticator' })
    const elsewhere = await sessionOf(agent)
    const refusals = [
      [{ currentPassword: 'pas le bon', ...NEW_PASSWORD }, 'Le mot de passe actuel est incorrect'],
      [
        { currentPassword: AGENT_PASSWORD, password: '123456', passwordConfirmation: '123456' },
        'trop simple',
      ],
      [
        { currentPassword: AGENT_PASSWORD, ...NEW_PASSWORD, passwordConfirmation: 'autre chose' },
        'ne sont pas identiques',
      ],
      [
        {
          currentPassword: AGENT_PASSWORD,
          password: 'azertyuiop1234',
          passwordConfirmation: 'azertyuiop1234',
        },
        'fait partie des plus courants',
      ],
    ] as const
    for (const [form, sentence] of refusals) {
      const refused = await here.post(PASSWORD_PAGE, form)
      refused.assertStatus(422)
      assert.include(refused.text(), sentence)
    }
    assert.isTrue(await isOpen(client, elsewhere))
    const before = { ...here.session }

    const changed = await here.post(PASSWORD_PAGE, {
      currentPassword: AGENT_PASSWORD,
      ...NEW_PASSWORD,
    })
    changed.assertHeader('location', SECURITY)
    ;(await here.get('/backoffice/home')).assertStatus(200)
    for (const ended of [elsewhere, before]) {
      assert.isFalse(await isOpen(client, ended as Record<string, string>))
    }
    const [event] = await town.run(() => AgentEvent.all())
    assert.equal(event.kind, 'password_changed')
    const [running] = await town.run(() => AccountSession.query().whereNull('revoked_at'))
    assert.equal(running.secondFactor, 'authenticator')
  })

  test('five wrong passwords close the change for a while', async ({ client }) => {
    const agent = await anAgent(await aTown())
    const here = await aSignedInAgent(client, agent)
    const wrong = { currentPassword: 'pas le bon', ...NEW_PASSWORD }
    for (let failure = 0; failure < 5; failure++) await here.post(PASSWORD_PAGE, wrong)
    const right = { currentPassword: AGENT_PASSWORD, ...NEW_PASSWORD }
    ;(await here.post(PASSWORD_PAGE, right)).assertStatus(429)
  })
})

async function isOpen(client: ApiClient, session: Record<string, string>): Promise<boolean> {
  const home = await client.get('/backoffice/home').withSession(session).redirects(0)
  return home.status() === 200
}
