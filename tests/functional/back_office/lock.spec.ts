import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { freezeClock, now } from '#shared/clock'
import RequestEvent from '#requests/models/request_event'
import RequestLock from '#requests/models/request_lock'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import { validFiling } from '#tests/support/world/valid_filing'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aBusyRequest, aSharedRequest, CANTEEN } from '#tests/functional/back_office/desk_world'

test.group('The lock of a request', (group) => {
  useDatabase(group)
  group.each.teardown(() => freezeClock(null))

  test('is taken by who opens it to work on it, for the time that the town sets', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aSharedRequest()
    const page = await atDesk(client, anne).get(path)
    page.assertStatus(200)
    assert.include(page.text(), 'Vous traitez cette demande')

    const lock = await town.run(() => RequestLock.findByOrFail('request_id', request.id))
    assert.equal(lock.agentName, 'Anne Leroy')
    const minutes = lock.expiresAt.diff(now(), 'minutes').minutes
    assert.approximately(minutes, 30, 1)
  })

  test('is not taken by who may only read, nor by a link that is merely pointed at', async ({
    client,
    assert,
  }) => {
    const { town, anne, path } = await aSharedRequest()
    const reader = await anAgent(town).named('Une', 'Lectrice').with('school', 'read')
    await atDesk(client, reader).get(path)
    await atDesk(client, anne).get(path).header('X-Sec-Purpose', 'prefetch')
    assert.isNull(await town.run(() => RequestLock.query().first()))
  })

  test('shows a colleague everything and lets him change nothing', async ({ client, assert }) => {
    const town = await aTown()
    const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
    const anne = await anAgent(town).with('school', 'write')
    const busy = await aBusyRequest(town, paul)
    const path = `/backoffice/demandes/${busy.request.number}`
    await atDesk(client, anne).get(path)
    const before = await town.run(() => ServiceRequest.findOrFail(busy.request.id))

    const page = await atDesk(client, paul).get(path)
    page.assertStatus(200)
    assert.include(page.text(), 'En cours de traitement par Anne Leroy')
    assert.include(page.text(), 'lock-timer')
    for (const control of [
      '/donnees/',
      'name="transition"',
      'name="dataState"',
      'name="text"',
      'contacts/nouveau',
    ]) {
      assert.notInclude(page.text(), control)
    }

    const acts: [string, object][] = [
      ['/donnees/urgencyPhone', { version: before.version, root: { urgencyPhone: '0611223344' } }],
      ['/etat-donnees', { version: before.version, dataState: 'valid' }],
      ['/transitions', { version: before.version, transition: 'take_up' }],
      ['/notes', { text: 'Bonjour', visibility: 'public' }],
      [`/pieces/${busy.documentId}`, { version: busy.documentVersion, state: 'validated' }],
      ['/contacts', { channel: 'email', templateId: busy.templateId }],
      ['/verrou', {}],
    ]
    for (const [act, input] of acts) {
      const response = await atDesk(client, paul).post(path + act, input)
      assert.equal(response.status(), 423, act)
      assert.include(response.text(), 'Anne Leroy', act)
    }
    const after = await town.run(() => ServiceRequest.findOrFail(busy.request.id))
    assert.equal(after.version, before.version)
    assert.equal(after.state, before.state)
  })

  test('can be taken over by choice, which the history tells', async ({ client, assert }) => {
    const { town, anne, paul, request, path } = await aSharedRequest()
    await atDesk(client, anne).get(path)
    const response = await atDesk(client, paul).post(`${path}/verrou`, { force: 'oui' })
    response.assertStatus(303)

    const lock = await town.run(() => RequestLock.findByOrFail('request_id', request.id))
    assert.equal(lock.agentName, 'Paul Roux')
    const event = await town.run(() => RequestEvent.findByOrFail('kind', 'lock_taken_over'))
    assert.deepInclude(event.details, { from: 'Anne Leroy' })
    const history = await atDesk(client, paul).get(`${path}?vue=historique`)
    assert.include(history.text(), 'La demande était traitée par Anne Leroy.')
  })

  test('is extended by its holder, given back, and free again for the citizen', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aSharedRequest()
    await atDesk(client, anne).get(path)
    const before = await town.run(() => RequestLock.findByOrFail('request_id', request.id))

    freezeClock(now().plus({ minutes: 10 }).toISO())
    const extension = await atDesk(client, anne).send('put', `${path}/verrou`)
    extension.assertStatus(303)
    const extended = await town.run(() => RequestLock.findByOrFail('request_id', request.id))
    assert.isAbove(extended.expiresAt.toMillis(), before.expiresAt.toMillis())
    assert.equal(extended.takenAt.toMillis(), before.takenAt.toMillis())

    const release = await atDesk(client, anne).send('delete', `${path}/verrou`)
    release.assertHeader('location', '/backoffice/home')
    assert.isNull(await town.run(() => RequestLock.query().first()))
  })

  test('lapses: a colleague then opens the request as if it were free', async ({
    client,
    assert,
  }) => {
    const { town, anne, paul, request, path } = await aSharedRequest()
    await atDesk(client, anne).get(path)
    freezeClock((DateTime.utc().plus({ minutes: 31 }) as DateTime<true>).toISO())
    const page = await atDesk(client, paul).get(path)
    assert.include(page.text(), 'Vous traitez cette demande')
    const lock = await town.run(() => RequestLock.findByOrFail('request_id', request.id))
    assert.equal(lock.agentName, 'Paul Roux')
  })

  test('stops the citizen while an agent works, and keeps what he had typed', async ({
    client,
    assert,
  }) => {
    const { anne, request, path, family } = await aSharedRequest()
    const step = `/demandes/${request.number}/modifier/registration`
    const before = await client.get(step).loginAs(family.account)
    assert.include(before.text(), 'urgencyPhone')

    await atDesk(client, anne).get(path)
    const filing = await validFiling(CANTEEN)
    const refused = await client
      .post(step)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ version: request.version, root: { ...filing, urgencyPhone: '0611223344' } })
      .redirects(0)
    refused.assertStatus(423)
    assert.include(refused.text(), 'Cette demande est en cours de traitement par un agent')
    assert.include(refused.text(), '0611223344')

    const late = await client.get(step).loginAs(family.account).redirects(0)
    late.assertHeader('location', `/demandes/${request.number}`)
    const page = await client.get(`/demandes/${request.number}`).loginAs(family.account)
    assert.notInclude(page.text(), '06 11 22 33 44')
    assert.notInclude(page.text(), '/modifier/')
  })

  test('takes the request up where the town wants it so', async ({ client, assert }) => {
    const town = await aTown().configured({ takeUpOnFirstEdit: true })
    const anne = await anAgent(town).with('school', 'write')
    const { request } = await aBusyRequest(town, anne)
    await atDesk(client, anne).get(`/backoffice/demandes/${request.number}`)
    const opened = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(opened.state, 'in_progress')
  })
})
