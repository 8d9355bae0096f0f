import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import type AgentAccount from '#accounts/models/agent_account'
import CounterAct from '#households/models/counter_act'
import { COUNTER_IDLE_MINUTES } from '#households/models/counter_session'
import { COUNTER_KEY } from '#households/queries/running_counter_session'
import ServiceRequest from '#requests/models/service_request'
import { atCounter, openCounter } from '#tests/functional/back_office/at_counter'
import { useDatabase } from '#tests/support/databases'
import { sessionOf } from '#tests/support/sessions'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const CANTEEN = 'school_canteen_registration'
const REPAIR = 'technical_intervention'

/** Anne Leroy, who may file what the schools offer, and reads the rest. */
async function aClerk(town: Town): Promise<AgentAccount> {
  return anAgent(town).with('school', 'write').with('technical', 'read')
}

test.group('At the counter', (group) => {
  useDatabase(group)
  group.each.teardown(() => freezeClock(null))

  test('every page says for whom the agent acts, and how to leave', async ({ client, assert }) => {
    const town = await aTown()
    const clerk = await aClerk(town)
    const family = await aHousehold(town).withChild('Léa')
    const counter = await openCounter(client, clerk, family)
    for (const path of [
      '/',
      '/demarches',
      '/demandes',
      '/documents',
      '/aide',
      '/backoffice/home',
      '/nulle-part',
      '/compte',
    ]) {
      const page = (await counter.get(path)).text().replaceAll('\u00a0', ' ')
      if (path === '/nulle-part') continue
      assert.include(page, 'Vous agissez au guichet pour', path)
      assert.include(page, `la famille Martin (compte n° ${family.household.number})`, path)
      assert.include(page, 'Quitter', path)
    }
  })

  test('only the services that the agent may file are there', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const counter = await openCounter(client, await aClerk(town), family)

    const services = (await counter.get('/demarches')).text()
    assert.include(services, `/demarches/${CANTEEN}`)
    assert.notInclude(services, `/demarches/${REPAIR}`)
    for (const path of [`/demarches/${REPAIR}`, `/demarches/${REPAIR}/demande`]) {
      const refused = await counter.get(path)
      refused.assertStatus(403)
    }
    const refused = await counter.post(`/demarches/${REPAIR}/demande`)
    refused.assertStatus(403)
    assert.lengthOf(await town.run(() => ServiceRequest.query()), 0)
  })

  test('the family’s requests of other categories stay out of sight', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const other = await aRequest(town, REPAIR).by(family)
    const draft = await aRequest(town, REPAIR).by(family).in('draft')
    const mine = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
    const counter = await openCounter(client, await aClerk(town), family)

    const list = (await counter.get('/demandes')).text()
    assert.include(list, `/demandes/${mine.number}`)
    assert.notInclude(list, `/demandes/${other.number}"`)
    assert.notInclude(list, draft.id)
    assert.notInclude((await counter.get('/')).text(), `/demandes/${other.number}"`)
    const found = await counter.get(`/demandes/${mine.number}`)
    found.assertStatus(200)
    for (const path of [`/demandes/${other.number}`, `/dossiers/${draft.id}/pieces`]) {
      const method = path.startsWith('/dossiers') ? 'post' : 'get'
      const refused = await counter[method](path)
      refused.assertStatus(404)
    }
  })

  test('neither another household nor what this browser did before is reached', async ({
    client,
  }) => {
    const town = await aTown()
    const clerk = await aClerk(town)
    const family = await aHousehold(town).withChild('Léa')
    const stranger = await aHousehold(town)
      .headedBy('Nadia', 'Benali')
      .withChild('Sami')
      .withChild('Ilyes')
    const theirs = await aRequest(town, CANTEEN).by(stranger).about(stranger.child('Sami'))
    const theirDraft = await aRequest(town, CANTEEN)
      .by(stranger)
      .about(stranger.child('Ilyes'))
      .in('draft')
    const counter = await openCounter(client, clerk, family, { own_requests: [theirs.id] })

    for (const path of [
      `/demandes/${theirs.number}`,
      `/demarches/${CANTEEN}/demande/${theirDraft.id}`,
    ]) {
      const refused = await counter.get(path)
      refused.assertStatus(404)
    }
    const cancelled = await counter.post(`/demandes/${theirs.number}/annulation`, { version: 2 })
    cancelled.assertStatus(404)
    const started = await counter.post(`/demarches/${CANTEEN}/demande`, {
      subject: stranger.child('Sami').id,
    })
    started.assertStatus(422)
  })

  test('a citizen’s session in the same browser is not the one that acts', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const clerk = await aClerk(town)
    const family = await aHousehold(town).withChild('Léa')
    const own = await aHousehold(town).headedBy('Anne', 'Leroy')
    const counter = await openCounter(client, clerk, family, await sessionOf(own.account))
    const page = await counter.get('/')
    assert.include(page.text(), 'Camille Martin')
    assert.notInclude(page.text(), `compte n° ${own.household.number})`)
  })

  test('leaving, signing out and forgetting it close the portal again', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const clerk = await aClerk(town)
    const family = await aHousehold(town).withChild('Léa')

    for (const path of ['/deconnexion', '/backoffice/deconnexion']) {
      const counter = await openCounter(client, clerk, family)
      const answer = await counter.post(path)
      answer.assertHeader('location', '/backoffice/connexion')
      await counter.session.refresh()
      assert.equal(counter.session.endedBy, 'signed_out')
      const after = await counter.get('/demandes').redirects(0)
      after.assertHeader('location', '/backoffice/guichet')
    }

    const forgotten = await openCounter(client, clerk, family)
    freezeClock(now().plus({ minutes: COUNTER_IDLE_MINUTES, seconds: 1 }).toISO())
    const late = await forgotten.post(`/demarches/${CANTEEN}/demande`, {
      subject: family.child('Léa').id,
    })
    late.assertHeader('location', '/backoffice/guichet')
    assert.lengthOf(await town.run(() => ServiceRequest.query()), 0)
    await forgotten.session.refresh()
    assert.equal(forgotten.session.endedBy, 'idle')
    assert.equal(forgotten.session.endedAt?.toISO(), forgotten.session.idleAt.toISO())
  })

  test('a colleague who steals the session’s key gets nothing', async ({ client }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const { session } = await openCounter(client, await aClerk(town), family)
    const colleague = await anAgent(town).named('Guy', 'Noël').with('school', 'write')
    const asColleague = await atCounter(client, colleague, session).get('/demandes').redirects(0)
    asColleague.assertHeader('location', '/backoffice/guichet')

    const asNobody = await client
      .get('/demandes')
      .withSession({ [COUNTER_KEY]: session.id })
      .redirects(0)
    asNobody.assertHeader('location', '/backoffice/guichet')
  })

  test('a household that the town closes meanwhile is served no more', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const counter = await openCounter(client, await aClerk(town), family)
    await family.household.merge({ active: false }).save()
    const answer = await counter.get('/demandes').redirects(0)
    answer.assertHeader('location', '/backoffice/guichet')
    await counter.session.refresh()
    assert.equal(counter.session.endedBy, 'closed')
    assert.lengthOf(await town.run(() => CounterAct.query()), 0)
  })
})
