import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import AgentEvent from '#accounts/models/agent_event'
import type AgentAccount from '#accounts/models/agent_account'
import Authority from '#authorities/models/authority'
import type { AgentProfile } from '#authorities/settings'
import OutboxMessage from '#authorities/models/outbox_message'
import { addressOf, registeredRoutes } from '#tests/functional/registered_routes'
import { ROUTES } from '#tests/functional/routes'
import {
  anEnrolledAgent,
  APPLICATION,
  atTheDoor,
  CHECK,
  SECURITY,
} from '#tests/functional/back_office/second_factor_world'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aSignedInAgent } from '#tests/support/passkey_visitor'
import { sessionOf } from '#tests/support/sessions'
import { anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const AGENTS = `${SECURITY}/agents`
/** What stays open to an agent who owes a second factor: what he needs to add one. */
const ENROLMENT =
  /^back_office\.(security|agent_proofs|authenticators|agent_passkeys|agent_passkey_challenges|recovery_codes)\./

test.group('A second factor that a town imposes', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))

  test('leads every agent without one to enrolment, whatever page or act he asks for', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    await impose(town, ['agent'])
    const chief = await anAgent(town).with('school', 'manage').administrator()
    for (const { name, method, pattern } of registeredRoutes()) {
      if (!['agent', 'reader', 'writer', 'administrator'].includes(ROUTES[name])) continue
      const visit = client[method](addressOf(pattern)).withCsrfToken()
      const response = await visit.withGuard('agent').loginAs(chief).redirects(0)
      const isLed = response.header('location') === SECURITY
      if (ENROLMENT.test(name)) assert.notEqual(response.status(), 500, name)
      else assert.isTrue(isLed, `${name} answers ${response.status()}`)
    }
    const page = await client.get(SECURITY).withGuard('agent').loginAs(chief)
    assert.include(page.text(), 'Votre collectivité demande une double authentification')
    assert.notInclude(page.text(), 'href="/backoffice/demandes"')
  }).timeout(60_000)

  for (const [imposedOn, concerned] of [
    ['agent', ['reader', 'manager', 'administrator']],
    ['manager', ['manager']],
    ['administrator', ['administrator']],
  ] as const) {
    test(`on « ${imposedOn} » concerns ${concerned.join(', ')}, and nobody else`, async ({
      client,
      assert,
    }) => {
      const town = await aTown()
      await impose(town, [imposedOn])
      const agents = {
        reader: await anAgent(town).named('Une', 'Lectrice').with('school', 'read'),
        manager: await anAgent(town).named('Un', 'Manager').with('school', 'manage'),
        administrator: await anAgent(town).named('Chef', 'Mairie').administrator(),
      }
      for (const [profile, agent] of Object.entries(agents)) {
        const isConcerned = concerned.some((one) => one === profile)
        assert.equal(await isLedToEnrolment(client, agent), isConcerned, profile)
        const withFactor = await sessionOf(agent, 'authenticator')
        const home = await client.get('/backoffice/home').withSession(withFactor).redirects(0)
        assert.equal(home.status(), 200, profile)
      }
    })
  }

  test('waits for its day, which is announced', async ({ client, assert }) => {
    const town = await aTown()
    await impose(town, ['agent'], '2026-12-01')
    const agent = await anAgent(town).with('school', 'read')
    freezeClock('2026-11-30T10:00:00Z')
    assert.isFalse(await isLedToEnrolment(client, agent))
    const page = await client.get(SECURITY).withGuard('agent').loginAs(agent)
    assert.include(page.text(), 'Double authentification demandée à partir du 01/12/2026')
    freezeClock('2026-12-01T10:00:00Z')
    assert.isTrue(await isLedToEnrolment(client, agent))
  })

  test('lets the agent go on as soon as he has added one', async ({ client }) => {
    const town = await aTown()
    await impose(town, ['agent'])
    const agent = await anAgent(town).with('school', 'read')
    const { visitor } = await anEnrolledAgent(client, agent)
    ;(await visitor.get('/backoffice/home')).assertStatus(200)
    await visitor.post(`${APPLICATION}?_method=DELETE`)
    ;(await visitor.get('/backoffice/home')).assertHeader('location', SECURITY)
  })

  test('is set by an administrator who has just proven that it is he', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const settings = async () =>
      (await Authority.findOrFail(town.authority.id)).configuration.secondFactorProfiles
    const form = { 'profils[]': 'manager', 'des': '01/12/2026' }
    const agent = await anAgent(town).with('school', 'manage')
    for (const path of [AGENTS, `${AGENTS}?_method=PUT`]) {
      const visitor = await aSignedInAgent(client, agent)
      const act = path === AGENTS ? visitor.get(path) : visitor.post(path, form)
      ;(await act).assertStatus(403)
    }
    const chief = await aSignedInAgent(
      client,
      await anAgent(town).named('Chef', 'Mairie').administrator()
    )
    ;(await chief.post(`${AGENTS}?_method=PUT`, { 'profils[]': 'maire' })).assertStatus(422)
    ;(await chief.post(`${AGENTS}?_method=PUT`, { ...form, des: '31/31/2026' })).assertStatus(422)
    assert.deepEqual(await settings(), [])

    const saved = await chief.post(`${AGENTS}?_method=PUT`, form)
    saved.assertHeader('location', AGENTS)
    assert.deepEqual(await settings(), ['manager'])
    const page = (await chief.get(AGENTS)).text()
    assert.include(page, 'value="2026-12-01"')
    await chief.post(`${AGENTS}?_method=PUT`, {})
    assert.deepEqual(await settings(), [])
  })

  test('is reset for who has lost it, by an administrator of his town, and this is written down', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { agent, visitor, codes, application } = await anEnrolledAgent(
      client,
      await anAgent(town).with('school', 'manage')
    )
    const path = `${AGENTS}/${agent.id}?_method=DELETE`
    ;(await visitor.post(path)).assertStatus(403)
    const elsewhere = await anAgent(
      await aTown('Val-d’Exemple').at('ailleurs.test')
    ).administrator()
    const stranger = await aSignedInAgent(client, elsewhere)
    const refused = await stranger.post(path)
    refused.assertHeader('location', '/backoffice/connexion')
    ;(await atTheDoor(client, agent)).answer.assertHeader('location', CHECK)

    const chief = await anAgent(town).named('Chef', 'Mairie').administrator()
    const signedIn = await aSignedInAgent(client, chief)
    ;(await signedIn.post(`${AGENTS}/${chief.id}?_method=DELETE`)).assertStatus(404)
    assert.include((await signedIn.get(AGENTS)).text(), 'Réinitialiser')
    ;(await signedIn.post(path)).assertHeader('location', AGENTS)

    ;(await visitor.get('/backoffice/home')).assertHeader('location', '/backoffice/connexion')
    const door = await atTheDoor(client, agent)
    door.answer.assertHeader('location', '/backoffice/home')
    for (const code of [codes[0], application.code()]) {
      ;(await door.give(code)).assertHeader('location', '/backoffice/connexion')
    }
    const events = await town.run(() => AgentEvent.query().orderBy('id', 'desc'))
    assert.deepEqual(
      [events[0].kind, events[0].actorName, events[0].actorId],
      ['second_factor_reset', 'Chef Mairie', chief.id]
    )
    const mails = await town.run(() => OutboxMessage.query().where('kind', 'mail').orderBy('id'))
    assert.include(mails.at(-1)?.payload.text, 'Par\u00a0: Chef Mairie')
    assert.include((await signedIn.get(AGENTS)).text(), 'Double authentification réinitialisée')
  })
})

async function impose(town: Town, profiles: AgentProfile[], from: string | null = null) {
  const authority = await Authority.findOrFail(town.authority.id)
  const settings = { secondFactorProfiles: profiles, secondFactorFrom: from }
  await authority.merge({ settings: { ...authority.settings, ...settings } }).save()
}

async function isLedToEnrolment(client: ApiClient, agent: AgentAccount): Promise<boolean> {
  const home = await client.get('/backoffice/home').withGuard('agent').loginAs(agent).redirects(0)
  return home.header('location') === SECURITY
}
