import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freezeClock, now } from '#shared/clock'
import AccountSession from '#accounts/models/account_session'
import AgentEvent from '#accounts/models/agent_event'
import Authenticator from '#accounts/models/authenticator'
import RecoveryCode from '#accounts/models/recovery_code'
import OutboxMessage from '#authorities/models/outbox_message'
import {
  anApplication,
  anEnrolledAgent,
  APPLICATION,
  atTheDoor,
  CHECK,
  keyOn,
  SECURITY,
  WRONG,
} from '#tests/functional/back_office/second_factor_world'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { anAgentVisitor, aSignedInAgent } from '#tests/support/passkey_visitor'
import { sessionOf } from '#tests/support/sessions'
import { anAgent, aTown } from '#tests/support/world'

test.group('The application of an agent', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))

  async function enrolled(client: ApiClient) {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'read')
    return { town, ...(await anEnrolledAgent(client, agent)) }
  }

  test('counts once a first code has proven it, and is kept encrypted', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'read')
    const visitor = await aSignedInAgent(client, agent)
    const page = (await visitor.get(APPLICATION)).text()
    const key = keyOn(page)
    assert.match(key, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    assert.include(page, '<svg class="qr-code"')
    assert.notInclude(page, 'style=')
    assert.equal(keyOn((await visitor.get(APPLICATION)).text()), key, 'shown again, it is the same')

    const wrong = await visitor.post(APPLICATION, { code: '000000' })
    wrong.assertStatus(422)
    assert.equal(keyOn(wrong.text()), key)
    assert.lengthOf(await town.run(() => Authenticator.all()), 0)
    ;(await atTheDoor(client, agent)).answer.assertHeader('location', '/backoffice/home')

    const right = await visitor.post(APPLICATION, { code: anApplication(key).code() })
    right.assertHeader('location', `${SECURITY}/codes`)
    const [{ secret }] = await db.from('authenticators').select('secret')
    assert.notInclude(secret, key.replaceAll(' ', ''))
    const [event] = await town.run(() => AgentEvent.all())
    assert.equal(event.kind, 'authenticator_added')
    const [mail] = await town.run(() => OutboxMessage.query().where('kind', 'mail'))
    assert.equal(mail.payload.to, agent.email)
    assert.include(mail.payload.text, 'application d’authentification')
  })

  test('is asked for after the right password, and nothing is open before', async ({
    client,
    assert,
  }) => {
    const { agent, application } = await enrolled(client)
    const { visitor, answer, give } = await atTheDoor(client, agent)
    answer.assertStatus(303)
    answer.assertHeader('location', CHECK)
    assert.isUndefined(answer.session().auth_agent)
    assert.isUndefined(answer.session().agent_session)
    for (const path of ['/backoffice/home', '/backoffice/demandes', SECURITY, APPLICATION]) {
      ;(await visitor.get(path)).assertHeader('location', '/backoffice/connexion')
    }
    assert.include((await visitor.get(CHECK)).text(), 'Code à six chiffres')

    const opened = await give(application.code())
    opened.assertHeader('location', APPLICATION)
    assert.equal(opened.session().auth_agent, agent.id)
    ;(await visitor.get('/backoffice/home')).assertStatus(200)
  })

  test('is asked for by nobody who has not given the password in this browser within ten minutes', async ({
    client,
    assert,
  }) => {
    const { agent, application, town } = await enrolled(client)
    const other = await atTheDoor(client, await anAgent(town).named('Paul', 'Roy'))
    other.answer.assertHeader('location', '/backoffice/home')
    ;(await other.visitor.get(CHECK)).assertHeader('location', '/backoffice/connexion')
    ;(await other.give(application.code())).assertHeader('location', '/backoffice/connexion')

    const slow = await atTheDoor(client, agent)
    freezeClock(now().plus({ minutes: 10, seconds: 1 }).toISO())
    ;(await slow.visitor.get(CHECK)).assertHeader('location', '/backoffice/connexion')
    const late = await slow.give(application.code())
    late.assertHeader('location', '/backoffice/connexion')
    assert.isUndefined(late.session().auth_agent)
  })

  test('a code is refused when it is wrong, old, used before, or another agent’s, with one message', async ({
    client,
    assert,
  }) => {
    freezeClock('2026-11-24T10:00:10Z')
    const { agent, application, town } = await enrolled(client)
    const colleague = await anEnrolledAgent(client, await anAgent(town).named('Paul', 'Roy'))
    freezeClock('2026-11-24T10:05:10Z')
    const used = application.code()
    ;(await (await atTheDoor(client, agent)).give(used)).assertStatus(303)

    const door = await atTheDoor(client, agent)
    for (const code of ['abcdef', application.code(-60), used, colleague.application.code()]) {
      const refused = await door.give(code)
      refused.assertStatus(422)
      assert.include(refused.text(), WRONG, code)
      assert.isUndefined(refused.session().auth_agent)
    }
  })

  test('its clock may be half a minute late or early, and a code older than the last one is refused', async ({
    client,
  }) => {
    freezeClock('2026-11-24T10:00:10Z')
    const { agent, key } = await enrolled(client)
    freezeClock('2026-11-24T10:05:10Z')
    ;(await (await atTheDoor(client, agent)).give(anApplication(key, 30).code())).assertStatus(303)
    ;(await (await atTheDoor(client, agent)).give(anApplication(key).code())).assertStatus(422)
    freezeClock('2026-11-24T10:10:10Z')
    ;(await (await atTheDoor(client, agent)).give(anApplication(key, -30).code())).assertStatus(303)
    freezeClock('2026-11-24T10:15:10Z')
    ;(await (await atTheDoor(client, agent)).give(anApplication(key, 60).code())).assertStatus(422)
  })

  test('a code given twice at once opens one session', async ({ client, assert }) => {
    const { agent, application } = await enrolled(client)
    const doors = [await atTheDoor(client, agent), await atTheDoor(client, agent)]
    const code = application.code()
    const answers = await Promise.all(doors.map(({ give }) => give(code)))
    const opened = answers.filter((answer) => answer.session().auth_agent)
    assert.lengthOf(opened, 1, answers.map((answer) => answer.header('location')).join(', '))
    assert.isTrue(answers.some((answer) => answer.text().includes(WRONG)))
  })

  test('five wrong codes close the second page for a while, right code included', async ({
    client,
    assert,
  }) => {
    const { agent, application, codes } = await enrolled(client)
    const door = await atTheDoor(client, agent)
    for (let failure = 0; failure < 5; failure++) (await door.give('000000')).assertStatus(422)
    const again = await atTheDoor(client, agent)
    for (const code of [application.code(), codes[0]]) {
      const refused = await again.give(code)
      refused.assertStatus(429)
      assert.isAbove(Number(refused.header('retry-after')), 0)
      assert.isUndefined(refused.session().auth_agent)
    }
  })

  test('nothing is open to an agent who is deactivated between both pages', async ({ client }) => {
    const { agent, application, town } = await enrolled(client)
    const door = await atTheDoor(client, agent)
    await town.run(() => agent.merge({ active: false }).save())
    ;(await door.give(application.code())).assertHeader('location', '/backoffice/connexion')
  })

  test('half a sign-in of one town is none in another', async ({ client, assert }) => {
    const { agent, application } = await enrolled(client)
    await aTown('Val-d’Exemple').at('ailleurs.test')
    const door = await atTheDoor(client, agent)
    const stranger = anAgentVisitor(client, door.visitor.session, 'ailleurs.test')
    const refused = await stranger.post(CHECK, { code: application.code() })
    refused.assertHeader('location', '/backoffice/connexion')
    assert.isUndefined(refused.session().auth_agent)
  })

  test('ten codes are shown once, stored hashed, and each is good once', async ({
    client,
    assert,
  }) => {
    const { town, agent, visitor, codes } = await enrolled(client)
    assert.lengthOf(codes, 10)
    ;(await visitor.get(`${SECURITY}/codes`)).assertHeader('location', SECURITY)
    const stored = await town.run(() => RecoveryCode.all())
    assert.isEmpty(stored.filter(({ codeHash }) => codes.includes(codeHash)))

    const door = await atTheDoor(client, agent)
    const opened = await door.give(codes[0].toLowerCase().replaceAll('-', ' '))
    assert.equal(opened.session().auth_agent, agent.id)
    assert.include((await door.visitor.get(SECURITY)).text(), 'Il vous en reste 9')
    const mails = await town.run(() => OutboxMessage.query().where('kind', 'mail').orderBy('id'))
    assert.include(mails.at(-1)?.payload.text, 'codes de secours')

    const again = await (await atTheDoor(client, agent)).give(codes[0])
    again.assertStatus(422)
    const colleague = await anEnrolledAgent(client, await anAgent(town).named('Paul', 'Roy'))
    ;(await (await atTheDoor(client, colleague.agent)).give(codes[1])).assertStatus(422)
  })

  test('other recovery codes replace those of before', async ({ client, assert }) => {
    const { agent, visitor, codes, town } = await enrolled(client)
    const renewed = await visitor.post(`${SECURITY}/codes`)
    renewed.assertHeader('location', `${SECURITY}/codes`)
    ;(await (await atTheDoor(client, agent)).give(codes[0])).assertStatus(422)

    const without = await aSignedInAgent(client, await anAgent(town).named('Paul', 'Roy'))
    const refused = await without.post(`${SECURITY}/codes`)
    refused.assertStatus(409)
    assert.include(refused.text(), 'Ajoutez d’abord une application')
  })

  test('is neither added nor removed long after signing in, unless the password is given again', async ({
    client,
    assert,
  }) => {
    const { town, agent } = await enrolled(client)
    freezeClock(now().plus({ minutes: 11 }).toISO())
    const late = await aSignedInAgent(client, agent, { provenAt: now().minus({ minutes: 10 }) })
    for (const act of [
      () => late.get(APPLICATION),
      () => late.post(APPLICATION, { code: '000000' }),
      () => late.post(`${APPLICATION}?_method=DELETE`),
      () => late.post(`${SECURITY}/codes`),
    ]) {
      ;(await act()).assertHeader('location', `${SECURITY}/confirmation`)
    }
    assert.lengthOf(await town.run(() => Authenticator.all()), 1)
    const page = (await late.get(SECURITY)).text()
    assert.notInclude(page, 'Retirer l’application')
    ;(await late.post(`${SECURITY}/confirmation`, { password: 'pas le bon' })).assertStatus(422)
  })

  test('added or removed, ends every other session of the agent', async ({ client, assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'read')
    const elsewhere = await sessionOf(agent)
    const { visitor } = await anEnrolledAgent(client, agent)
    const isOpen = async (session: Record<string, string>) =>
      (await client.get('/backoffice/home').withSession(session).redirects(0)).status() === 200
    assert.isFalse(await isOpen(elsewhere))
    ;(await visitor.get('/backoffice/home')).assertStatus(200)

    const another = await sessionOf(agent, 'recovery_code')
    await visitor.post(`${APPLICATION}?_method=DELETE`)
    assert.isFalse(await isOpen(another))
    ;(await visitor.get('/backoffice/home')).assertStatus(200)
    assert.lengthOf(await town.run(() => RecoveryCode.all()), 0)
    const [session] = await town.run(() => AccountSession.query().whereNull('revoked_at'))
    assert.isNull(session.secondFactor)
    ;(await atTheDoor(client, agent)).answer.assertHeader('location', '/backoffice/home')
  })
})
