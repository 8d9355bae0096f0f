import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import { forgetIdentityRequestsJob } from '#accounts/jobs/forget_identity_requests_job'
import AccountIdentity from '#accounts/models/account_identity'
import type AgentAccount from '#accounts/models/agent_account'
import AgentEvent from '#accounts/models/agent_event'
import IdentityRequest from '#accounts/models/identity_request'
import OutboxMessage from '#authorities/models/outbox_message'
import { ProConnectIdentity } from '#plugins/proconnect_identity/proconnect_identity'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { ANNE } from '#tests/support/openid/a_provider'
import { useIdentityProvider } from '#tests/support/openid/use_provider'
import { sessionOf } from '#tests/support/sessions'
import { anAgent, aTown } from '#tests/support/world'
import {
  anAgentBrowser,
  aTownWithProConnect,
  TIE_PAGE,
} from '#tests/functional/back_office/identity_world'

const ASK = '/backoffice/connexion/identite/demande'
const PAGE = '/backoffice/identites'

test.group('An identity that an administrator ties', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))
  const choose = useIdentityProvider(group)

  /** Anne has forgotten her password: she has identified herself and asked. */
  async function aRequest(client: ApiClient) {
    const world = await aTownWithProConnect()
    choose(new ProConnectIdentity(world.settings))
    const browser = anAgentBrowser(client)
    await browser.identify()
    await browser.post(ASK)
    const chief = await anAgent(world.town).named('Chef', 'Mairie').administrator()
    const desk = anAgentBrowser(client, await provenSession(chief))
    const request = await world.town.run(() => IdentityRequest.query().firstOrFail())
    return { ...world, browser, chief, desk, request, path: `${PAGE}/demandes/${request.id}` }
  }

  test('is asked for once, and the administrator is told by mail', async ({ client, assert }) => {
    const { town, browser } = await aRequest(client)
    await browser.post(ASK)
    assert.include((await browser.get(TIE_PAGE)).text(), 'Votre demande est transmise')
    assert.lengthOf(await town.run(() => IdentityRequest.query()), 1)
    const mails = await town.run(() => OutboxMessage.query())
    assert.lengthOf(mails, 1)
    assert.equal(mails[0].payload.to, town.authority.adminEmail)
    assert.isUndefined((await browser.get(TIE_PAGE)).session().auth_agent)
  })

  test('is asked for by a stranger too, and opens nothing to him', async ({ client, assert }) => {
    const { town, mood } = await aRequest(client)
    mood.person = { ...ANNE, sub: 'stranger', email: 'marc@ailleurs.test', siret: '' }
    const stranger = anAgentBrowser(client)
    await stranger.identify()
    await stranger.post(ASK)
    assert.lengthOf(await town.run(() => IdentityRequest.query()), 2)
    const again = await stranger.identify()
    again.assertHeader('location', TIE_PAGE)
    assert.isUndefined(again.session().auth_agent)
  })

  test('needs an identity, and ten requests at most from one place', async ({ client, assert }) => {
    const { town, mood } = await aRequest(client)
    await anAgentBrowser(client).post(ASK)
    assert.lengthOf(await town.run(() => IdentityRequest.query()), 1)
    for (let person = 0; person < 12; person++) {
      mood.person = { ...ANNE, sub: `person-${person}` }
      const browser = anAgentBrowser(client)
      await browser.identify()
      await browser.post(ASK)
    }
    assert.lengthOf(await town.run(() => IdentityRequest.query()), 10)
  })

  test('opens the account that he chooses, and the agent is told who did it', async ({
    client,
    assert,
  }) => {
    const { town, agent, chief, desk, path } = await aRequest(client)
    const page = (await desk.get(PAGE)).text()
    assert.include(page, 'Anne Leroy')
    assert.include(page, 'SIRET 215\u00a0400\u00a0767\u00a000019')
    assert.include(page, 'Même adresse que Anne Leroy.')

    const done = await desk.post(path, { agent: agent.id })
    assert.deepInclude(done.flashMessages(), {
      success: 'ProConnect ouvre désormais le compte de Anne Leroy.',
    })
    const [event] = await town.run(() => AgentEvent.query())
    assert.equal(event.kind, 'identity_tied')
    assert.equal(event.actorName, chief.fullName)
    assert.equal(event.detail, 'ProConnect, Anne Leroy (anne.leroy@blainville.test)')
    assert.lengthOf(await town.run(() => IdentityRequest.query()), 0)

    const back = await anAgentBrowser(client).identify()
    assert.equal(back.session().auth_agent, agent.id)
  })

  test('is taken away by him as well', async ({ client, assert }) => {
    const { town, agent, desk, path } = await aRequest(client)
    await desk.post(path, { agent: agent.id })
    const tie = await town.run(() => AccountIdentity.query().firstOrFail())
    const untied = await desk.post(`${PAGE}/${tie.id}?_method=DELETE`)
    untied.assertHeader('location', PAGE)
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)
    const back = await anAgentBrowser(client).identify()
    back.assertHeader('location', TIE_PAGE)
  })

  test('is not tied without an agent, nor to one of another town, nor long after he signed in', async ({
    client,
    assert,
  }) => {
    const { town, agent, chief, desk, path } = await aRequest(client)
    const stranger = await anAgent(await aTown('Ailleurs').at('ailleurs.test'))
    await desk.post(path, {})
    const foreign = await desk.post(path, { agent: stranger.id })
    foreign.assertStatus(404)
    const idle = anAgentBrowser(client, await sessionOf(chief))
    const asked = await idle.post(path, { agent: agent.id })
    asked.assertHeader('location', '/backoffice/securite/confirmation')
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 0)
  })

  test('can be set aside, and is forgotten after thirty days', async ({ client, assert }) => {
    const { town, browser, desk, path } = await aRequest(client)
    await desk.post(`${path}?_method=DELETE`)
    assert.lengthOf(await town.run(() => IdentityRequest.query()), 0)
    const gone = await desk.post(path)
    gone.assertHeader('location', PAGE)

    await browser.post(ASK)
    freezeClock(now().plus({ days: 31 }).toISO())
    await runFor(town, forgetIdentityRequestsJob)
    assert.lengthOf(await town.run(() => IdentityRequest.query()), 0)
  })

  test('must be of the organisations that he names, SIRET by SIRET', async ({ client, assert }) => {
    const { town, desk } = await aRequest(client)
    const organisations = `${PAGE}/organisations?_method=PUT`
    const wrong = await desk.post(organisations, { sirets: '215 400 767' })
    wrong.assertStatus(422)
    assert.include(wrong.text(), 'Un SIRET a quatorze chiffres.')
    assert.include(wrong.text(), '215 400 767</textarea>')

    await desk.post(organisations, { sirets: '130 025 265 00013\r\n130 025 265 00013\r\n' })
    await town.authority.refresh()
    assert.deepEqual(town.authority.configuration.agentSirets, ['13002526500013'])
    const refused = await anAgentBrowser(client).identify()
    assert.include(refused.flashMessages().error, 'celle d’une autre organisation')
    await desk.post(organisations, { sirets: '' })
    const admitted = await anAgentBrowser(client).identify()
    admitted.assertHeader('location', TIE_PAGE)
  })

  test('is the administrator’s business: to others and to another town these pages are closed', async ({
    client,
    assert,
  }) => {
    const { town, agent, path } = await aRequest(client)
    const tie = await town.run(() =>
      AccountIdentity.create({
        agentId: agent.id,
        provider: 'proconnect',
        subject: 'x',
        tiedAt: now(),
      })
    )
    const manager = await anAgent(town).named('Une', 'Cheffe').with('school', 'manage')
    const elsewhere = await aTown('Ailleurs').at('ailleurs.test')
    const chiefElsewhere = await anAgent(elsewhere).administrator()
    const calls: [string, object?][] = [
      [path, { agent: agent.id }],
      [`${path}?_method=DELETE`],
      [`${PAGE}/${tie.id}?_method=DELETE`],
    ]
    const setting: [string, object] = [`${PAGE}/organisations?_method=PUT`, { sirets: '' }]
    for (const [who, status, host] of [
      [agent, 403, 'localhost'],
      [manager, 403, 'localhost'],
      [chiefElsewhere, 404, 'ailleurs.test'],
    ] as const) {
      const session = await provenSession(who)
      for (const [address, form] of status === 403 ? [...calls, setting] : calls) {
        const call = client.post(address).withSession(session).withCsrfToken().redirects(0)
        if (host !== 'localhost') call.header('host', host)
        const answer = await call.form(form ?? {})
        assert.equal(answer.status(), status, `${who.login} ${address}`)
      }
    }
    const shown = await anAgentBrowser(client, await provenSession(manager)).get(PAGE)
    shown.assertStatus(403)
    assert.lengthOf(await town.run(() => AccountIdentity.query()), 1)
  })
})

async function provenSession(agent: AgentAccount) {
  return { ...(await sessionOf(agent)), agent_proven_at: now().toISO() }
}
