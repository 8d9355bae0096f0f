import { test } from '@japa/runner'
import { runDueJobs } from '#authorities/jobs/runner'
import Household from '#households/models/household'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

const WITHOUT_ACCOUNT = 'birth_details'

test.group('Putting requests away', (group) => {
  useDatabase(group)

  test('a request without account takes its temporary household along, and shows itself only when asked for', async ({
    client,
    assert,
  }) => {
    const { town, anne, request } = await aClosedRequest()
    const desk = atDesk(client, anne)
    const path = `/backoffice/demandes/${request.number}`
    assert.include((await desk.get(path)).text(), '<option value="archive"')
    const archived = await desk.post(`${path}/transitions`, {
      transition: 'archive',
      version: request.version,
    })
    archived.assertStatus(303)
    assert.equal((await householdOf(town, request)).state, 'archived')

    assert.notInclude((await desk.get('/backoffice/demandes')).text(), `href="${path}`)
    const asked = await desk.get('/backoffice/demandes').qs({ etat: 'archived' })
    assert.include(asked.text(), `href="${path}`)
  })

  test('what was filed without account says so wherever an agent might put it away', async ({
    client,
    assert,
  }) => {
    const { town, anne, request } = await aClosedRequest()
    const desk = atDesk(client, anne)
    const path = `/backoffice/demandes/${request.number}`
    assert.match((await desk.get('/backoffice/demandes')).text(), /cell-note">hors compte</)
    assert.match((await desk.get(path)).text(), /Hors compte\s*</)
    const household = await desk.get(`${path}?vue=foyer`)
    assert.include(household.text(), 'Demande hors compte, foyer temporaire n°\u00a0')

    const known = await aRequest(town, WITHOUT_ACCOUNT).by(await aHousehold(town))
    const page = await desk.get(`/backoffice/demandes/${known.number}`)
    assert.notMatch(page.text(), /hors compte/i)
  })

  test('an archived request is read and no longer written on', async ({ client, assert }) => {
    const { town, anne, request } = await aClosedRequest()
    const desk = atDesk(client, anne)
    const path = `/backoffice/demandes/${request.number}`
    assert.include((await desk.get(path)).text(), 'id="verrou"')
    await town.run(async () => {
      const row = await ServiceRequest.findOrFail(request.id)
      await row.merge({ state: 'archived' }).save()
    })
    const page = await desk.get(path)
    assert.include(page.text(), 'Cette demande est archivée')
    for (const door of ['id="verrou"', 'name="transition"', 'contacts/nouveau', `${path}/notes"`]) {
      assert.notInclude(page.text(), door)
    }
    const before = await eventCount(town, request)
    await desk.post(`${path}/notes`, { text: 'Trop tard', visibility: 'internal' })
    await desk.post(`${path}/contacts`, {
      channel: 'email',
      subject: 'Trop tard',
      observation: 'Trop tard.',
    })
    await desk.post(`${path}/etat-donnees`, { dataState: 'valid', version: request.version })
    assert.equal(await eventCount(town, request), before)
  })

  test('a household with an account stays when its requests are put away', async ({
    client,
    assert,
  }) => {
    const { town, anne } = await aClosedRequest()
    const family = await aHousehold(town)
    const request = await aRequest(town, WITHOUT_ACCOUNT).by(family).in('cancelled')
    await atDesk(client, anne).post(`/backoffice/demandes/${request.number}/transitions`, {
      transition: 'archive',
      version: request.version,
    })
    assert.equal((await householdOf(town, request)).state, 'valid')
  })

  test('in bulk too, and the undoing brings the household back', async ({ client, assert }) => {
    const { town, anne, request } = await aClosedRequest()
    const before = (await householdOf(town, request)).state
    const desk = atDesk(client, anne)
    const prepared = await desk.post('/backoffice/operations-groupees', {
      'demandes[]': [request.number],
      'acte': 'archive',
    })
    const path = prepared.header('location') as string
    await desk.post(`${path}/execution`)
    await runDueJobs()
    assert.equal((await householdOf(town, request)).state, 'archived')

    await desk.post(`${path}/annulation`)
    await runDueJobs()
    assert.equal((await householdOf(town, request)).state, before)
    const restored = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(restored.state, 'cancelled')
  })
})

async function aClosedRequest() {
  const town = await aTown()
  const anne = await anAgent(town).with('civil_status', 'write')
  const request = await aRequest(town, WITHOUT_ACCOUNT).in('cancelled')
  return { town, anne, request }
}

function householdOf(town: Town, { householdId }: ServiceRequest): Promise<Household> {
  return town.run(() => Household.findOrFail(householdId))
}

async function eventCount(town: Town, { id }: ServiceRequest): Promise<number> {
  const events = await town.run(() => RequestEvent.query().where('request_id', id))
  return events.length
}
