import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { freezeClock, now } from '#shared/clock'
import type AgentAccount from '#accounts/models/agent_account'
import RequestEvent from '#requests/models/request_event'
import RequestLock from '#requests/models/request_lock'
import RequestNote from '#requests/models/request_note'
import RequestPresence from '#requests/models/request_presence'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aSharedRequest } from '#tests/functional/back_office/desk_world'

test.group('Several people before one request', (group) => {
  useDatabase(group)
  group.each.setup(() => freezeClock('2026-11-24T09:00:00.000Z'))
  group.each.teardown(() => freezeClock(null))

  test('the page says who else is there, without a script too', async ({ client, assert }) => {
    const { anne, paul, town, path } = await aSharedRequest()
    const reader = await anAgent(town).named('Marie', 'Dupont').with('school', 'read')
    await atDesk(client, anne).get(path)
    await atDesk(client, reader).get(path)
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'Marie Dupont consulte aussi cette demande.')
    assert.notInclude(page.text(), 'Anne Leroy consulte')

    await atDesk(client, paul).get(path)
    const both = await report(client, anne, path, seenOn(page.text()))
    assert.include(both.presence, 'Marie Dupont et Paul Roux consultent aussi cette demande.')

    later({ seconds: 36 })
    const alone = await report(client, anne, path, seenOn(page.text()))
    assert.equal(alone.presence.trim(), '')
  })

  test('whoever held the lock is told that a colleague took it', async ({ client, assert }) => {
    const { anne, paul, path } = await aSharedRequest()
    const seen = seenOn((await atDesk(client, anne).get(path)).text())
    assert.equal((await report(client, anne, path, seen)).changes.trim(), '')

    await atDesk(client, paul).post(`${path}/verrou`, { force: 'oui' })
    const { changes } = await report(client, anne, path, { ...seen, active: 'oui' })
    assert.include(changes, 'Paul Roux a pris la main sur cette demande à 10')
    assert.include(changes, 'Actualiser')
  })

  test('a colleague who only looks is told when the request becomes free', async ({
    client,
    assert,
  }) => {
    const { anne, paul, path } = await aSharedRequest()
    const holder = seenOn((await atDesk(client, anne).get(path)).text())
    const seen = seenOn((await atDesk(client, paul).get(path)).text())
    assert.equal(seen.opening, '')

    await leave(client, anne, path, holder)
    const { changes } = await report(client, paul, path, seen)
    assert.include(changes, 'La demande est libre')
  })

  test('what the citizen and colleagues do is told, what one does oneself is not his news', async ({
    client,
    assert,
  }) => {
    const { anne, request, family, path } = await aSharedRequest()
    const seen = seenOn((await atDesk(client, anne).get(path)).text())
    await client
      .post(`/demandes/${request.number}/messages`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ text: 'Bonjour, avez-vous bien reçu ma demande ?' })
      .redirects(0)
    const { changes } = await report(client, anne, path, seen)
    assert.include(changes, 'L’usager vient d’écrire un message.')

    const page = await atDesk(client, anne).get(path)
    const fresh = await report(client, anne, path, seenOn(page.text()))
    assert.equal(fresh.changes.trim(), '')
  })

  test('activity keeps the lock; a page on which nothing happens lets it run out', async ({
    client,
    assert,
  }) => {
    const { town, anne, path } = await aSharedRequest()
    const seen = seenOn((await atDesk(client, anne).get(path)).text())
    const expiry = async () => {
      const lock = await town.run(() => RequestLock.query().firstOrFail())
      return lock.expiresAt.toMillis()
    }
    const atFirst = await expiry()

    later({ minutes: 10 })
    await report(client, anne, path, seen)
    assert.equal(await expiry(), atFirst)

    const news = await report(client, anne, path, { ...seen, active: 'oui' })
    assert.equal(await expiry(), now().plus({ minutes: 30 }).toMillis())
    assert.equal(news.lockSeconds, 1800)

    later({ minutes: 31 })
    const { changes } = await report(client, anne, path, seen)
    assert.include(changes, 'Votre verrou a pris fin')
    const back = await report(client, anne, path, { ...seen, active: 'oui' })
    assert.equal(back.changes.trim(), '')
    assert.equal(await expiry(), now().plus({ minutes: 30 }).toMillis())
  })

  test('leaving gives the lock back, but a page that was reloaded keeps it', async ({
    client,
    assert,
  }) => {
    const { town, anne, paul, path } = await aSharedRequest()
    const first = seenOn((await atDesk(client, anne).get(path)).text())
    const reloaded = seenOn((await atDesk(client, anne).get(path)).text())
    assert.notEqual(first.opening, reloaded.opening)

    await leave(client, anne, path, first)
    assert.isNotNull(await town.run(() => RequestLock.query().first()))
    await leave(client, paul, path, reloaded)
    assert.isNotNull(await town.run(() => RequestLock.query().first()), 'it is not Paul’s to give')

    const left = await leave(client, anne, path, reloaded)
    left.assertStatus(200)
    assert.isNull(await town.run(() => RequestLock.query().first()))
    assert.isNull(await town.run(() => RequestPresence.query().first()))
  })

  test('the lock of a closed browser ends when the town wants it', async ({ client, assert }) => {
    const { anne, paul, path } = await aSharedRequest(await aTown().configured({ lockMinutes: 5 }))
    await atDesk(client, anne).get(path)
    later({ minutes: 4 })
    const early = await atDesk(client, paul).get(path)
    assert.include(early.text(), 'En cours de traitement par Anne Leroy')
    later({ minutes: 2 })
    const page = await atDesk(client, paul).get(path)
    assert.include(page.text(), 'Vous traitez cette demande')
  })

  test('who lost the lock reads why, and keeps what he typed', async ({ client, assert }) => {
    const { town, anne, paul, path } = await aSharedRequest()
    await atDesk(client, anne).get(path)
    await atDesk(client, paul).post(`${path}/verrou`, { force: 'oui' })
    const refused = await atDesk(client, anne).post(`${path}/notes`, {
      text: 'La famille rappellera lundi.',
      visibility: 'internal',
    })
    refused.assertStatus(423)
    assert.include(refused.text(), 'en cours de traitement par Paul Roux')
    assert.include(refused.text(), 'Votre saisie, non enregistrée')
    assert.include(refused.text(), 'La famille rappellera lundi.')
    assert.isNull(
      await town.run(() => RequestNote.query().where('author_name', 'Anne Leroy').first())
    )
    const events = await town.run(() => RequestEvent.query().where('kind', 'lock_taken_over'))
    assert.lengthOf(events, 1)
  })

  test('a report neither prolongs the session nor takes what the next page is to say', async ({
    client,
    assert,
  }) => {
    const { anne, path } = await aSharedRequest()
    const response = await atDesk(client, anne).post(`${path}/presence`, {})
    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
  })

  test('a reader is told and takes nothing; a stranger and another town get nothing', async ({
    client,
    assert,
  }) => {
    const { town, path } = await aSharedRequest()
    const reader = await anAgent(town).named('Marie', 'Dupont').with('school', 'read')
    const opening = '0192d3c4-0000-7000-8000-000000000001'
    const told = await atDesk(client, reader).post(`${path}/presence`, { opening, active: 'oui' })
    told.assertStatus(200)
    assert.isNull(await town.run(() => RequestLock.query().first()))

    const stranger = await anAgent(town).named('Luc', 'Noir').with('technical', 'write')
    const refused = await atDesk(client, stranger).post(`${path}/presence`, {})
    refused.assertStatus(404)
    const hostile = await atDesk(client, reader).post(`${path}/presence`, {
      event: "' or 1=1 --",
      holder: ['x'],
      opening: { a: 1 },
    })
    hostile.assertStatus(200)
  })
})

/** What the element of a page says of it. */
function seenOn(page: string) {
  const value = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(page)?.[1] ?? ''
  return { opening: value('opening'), event: value('event'), holder: value('holder') }
}

async function report(client: ApiClient, agent: AgentAccount, path: string, input: object) {
  const response = await atDesk(client, agent).post(`${path}/presence`, input)
  response.assertStatus(200)
  return response.body() as { presence: string; changes: string; lockSeconds: number }
}

function leave(client: ApiClient, agent: AgentAccount, path: string, input: object) {
  return atDesk(client, agent).post(`${path}/presence?_method=DELETE`, input)
}

function later(duration: { minutes?: number; seconds?: number }) {
  freezeClock(now().plus(duration).toISO())
}
