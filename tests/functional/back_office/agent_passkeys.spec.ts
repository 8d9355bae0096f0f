import { type ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import { now } from '#shared/clock'
import AccountSession from '#accounts/models/account_session'
import AgentEvent from '#accounts/models/agent_event'
import Passkey from '#accounts/models/passkey'
import {
  atTheDoor,
  CHECK,
  recoveryCodesOn,
  SECURITY,
} from '#tests/functional/back_office/second_factor_world'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { baseUrl } from '#tests/support/http_address'
import {
  aPasskeyOwner,
  aPasskeyVisitor,
  aSignedInAgent,
  anAgentVisitor,
} from '#tests/support/passkey_visitor'
import { SoftAuthenticator } from '#tests/support/soft_authenticator'
import { aHousehold, anAgent, aTown } from '#tests/support/world'

test.group('A passkey of an agent', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('opens the back office without a password: it is two factors by itself', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'read')
    const device = new SoftAuthenticator()
    const owner = await aSignedInAgent(client, agent)
    const added = await owner.add(device)
    added.assertHeader('location', `${SECURITY}/codes`)
    assert.lengthOf(recoveryCodesOn((await owner.get(`${SECURITY}/codes`)).text()), 10)
    assert.include((await owner.get(SECURITY)).text(), 'Mon téléphone')
    const [event] = await town.run(() => AgentEvent.all())
    assert.equal(`${event.kind} ${event.detail}`, 'passkey_added Mon téléphone')

    const visitor = anAgentVisitor(client)
    await visitor.get('/backoffice/demandes')
    const opened = await visitor.signIn(device)
    opened.assertHeader('location', '/backoffice/demandes')
    assert.equal(opened.session().auth_agent, agent.id)
    const sessions = await town.run(() => AccountSession.query().where('means', 'passkey'))
    assert.deepEqual(
      sessions.map(({ secondFactor }) => secondFactor),
      ['passkey']
    )
  })

  test('is asked for after the password of who has nothing else, and a recovery code replaces it', async ({
    client,
    assert,
  }) => {
    const agent = await anAgent(await aTown()).with('school', 'read')
    const device = new SoftAuthenticator()
    const owner = await aSignedInAgent(client, agent)
    await owner.add(device)
    const [code] = recoveryCodesOn((await owner.get(`${SECURITY}/codes`)).text())

    const { visitor, answer } = await atTheDoor(client, agent)
    answer.assertHeader('location', CHECK)
    const page = (await visitor.get(CHECK)).text()
    assert.include(page, 'Votre compte demande une clé d’accès')
    assert.notInclude(page, 'Code à six chiffres')
    const opened = await visitor.signIn(device)
    assert.equal(opened.session().auth_agent, agent.id)

    const lost = await atTheDoor(client, agent)
    assert.equal((await lost.give(code)).session().auth_agent, agent.id)
  })

  test('opens nothing on the portal, nor a citizen’s in the back office', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const [ofAgent, ofCitizen] = [new SoftAuthenticator(), new SoftAuthenticator()]
    await (await aSignedInAgent(client, await anAgent(town))).add(ofAgent)
    const { account } = await aHousehold(town)
    await (await aPasskeyOwner(client, account)).add(ofCitizen)

    const onPortal = aPasskeyVisitor(client)
    isRefused(await onPortal.signIn(ofAgent))
    assert.isUndefined(onPortal.session.auth_citizen)
    const inOffice = anAgentVisitor(client)
    isRefused(await inOffice.signIn(ofCitizen))
    assert.isUndefined(inOffice.session.auth_agent)
  })

  test('opens nothing for an agent who is deactivated, in another town, or once it is removed', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town)
    const device = new SoftAuthenticator()
    const owner = await aSignedInAgent(client, agent)
    await owner.add(device)
    await aTown('Val-d’Exemple').at('ailleurs.test')
    const port = new URL(baseUrl()).port
    const elsewhere = anAgentVisitor(client, {}, `ailleurs.test:${port}`)
    isRefused(await elsewhere.signIn(device, { origin: `http://ailleurs.test:${port}` }))

    await town.run(() => agent.merge({ active: false }).save())
    const inactive = await anAgentVisitor(client).signIn(device)
    inactive.assertStatus(403)
    assert.isUndefined(inactive.session().auth_agent)

    await town.run(() => agent.merge({ active: true }).save())
    const [passkey] = await town.run(() => Passkey.all())
    await owner.post(`${SECURITY}/cles/${passkey.id}?_method=DELETE`)
    isRefused(await anAgentVisitor(client).signIn(device))
  })

  test('is nobody else’s to remove, and asks for a recent proof', async ({ client, assert }) => {
    const town = await aTown()
    const agent = await anAgent(town)
    await (await aSignedInAgent(client, agent)).add(new SoftAuthenticator())
    const [passkey] = await town.run(() => Passkey.all())
    const path = `${SECURITY}/cles/${passkey.id}?_method=DELETE`
    const colleague = await anAgent(town).named('Paul', 'Roy').administrator()
    await (await aSignedInAgent(client, colleague)).post(path)
    const stranger = await anAgent(await aTown('Val-d’Exemple').at('ailleurs.test'))
    await (await aSignedInAgent(client, stranger)).post(path)
    assert.lengthOf(await town.run(() => Passkey.all()), 1)

    const late = await aSignedInAgent(client, agent, { provenAt: now().minus({ minutes: 11 }) })
    ;(await late.post(path)).assertHeader('location', `${SECURITY}/confirmation`)
    ;(await late.get(`${SECURITY}/cles/defi`)).assertStatus(403)
    assert.lengthOf(await town.run(() => Passkey.all()), 1)
  })
})

function isRefused(response: ApiResponse) {
  response.assertStatus(422)
  response.assertTextIncludes('Votre clé d’accès n’a pas été reconnue')
}
