import { test } from '@japa/runner'
import type { FilingData } from '#kernel/define_teleservice'
import type { RequestState } from '#kernel/transitions'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { CANTEEN } from '#tests/functional/back_office/desk_world'

test.group('Changing the state of a request', (group) => {
  useDatabase(group)

  test('offers the states that the lifecycle allows from this one', async ({ client, assert }) => {
    const { anne, path } = await aRequestToDecide()
    const page = await atDesk(client, anne).get(path)
    for (const transition of ['take_up', 'mark_complete', 'mark_incomplete', 'reject', 'cancel']) {
      assert.include(page.text(), `<option value="${transition}"`)
    }
    for (const transition of ['validate', 'notify', 'close', 'archive', 'submit', 'rectify']) {
      assert.notInclude(page.text(), `<option value="${transition}"`)
    }
  })

  test('lists what stands in the way before one tries, with the way to it', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aRequestToDecide()
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), `href="${path}/donnees/school#donnees"`)

    const refused = await atDesk(client, anne).post(`${path}/transitions`, {
      transition: 'mark_complete',
      version: request.version,
    })
    refused.assertStatus(422)
    assert.include(refused.text(), 'n’est pas encore possible')
    assert.equal(await stateOf(town, request), 'pending')
  })

  test('« validé » needs valid data and valid documents, or a waiver for the latter', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aRequestToDecide()
    await settle(town, request, { state: 'complete', data: { ...request.data, school: 'any' } })
    const desk = atDesk(client, anne)

    const early = await desk.post(`${path}/transitions`, {
      transition: 'validate',
      version: request.version,
    })
    early.assertStatus(422)
    assert.include(early.text(), 'Les données ne sont pas encore validées.')
    assert.include(early.text(), 'href="#etat-donnees"')
    assert.match(early.text(), /href="#piece-family_record_book"/)
    assert.include(early.text(), 'id="piece-family_record_book"')

    await desk.post(`${path}/etat-donnees`, { dataState: 'valid', version: request.version })
    await request.refresh()
    const waived = await desk.post(`${path}/transitions`, {
      transition: 'validate',
      version: request.version,
      waiver: 'Pièces vues au guichet',
    })
    waived.assertStatus(303)
    assert.equal(await stateOf(town, request), 'validated')
    const history = await desk.get(`${path}?vue=historique`)
    assert.include(history.text(), 'Pièces vues au guichet')
  })

  test('a refusal needs a reason; what was typed elsewhere is kept', async ({ client, assert }) => {
    const { town, anne, request, path } = await aRequestToDecide()
    const response = await atDesk(client, anne).post(`${path}/transitions`, {
      transition: 'reject',
      version: request.version,
      waiver: 'Une dérogation déjà écrite',
    })
    response.assertStatus(422)
    assert.include(response.text(), 'Indiquez le motif')
    assert.match(response.text(), /<option value="reject" selected/)
    assert.equal(await stateOf(town, request), 'pending')

    const reasoned = await atDesk(client, anne).post(`${path}/transitions`, {
      transition: 'reject',
      version: request.version,
      reason: 'Hors de la commune',
    })
    reasoned.assertStatus(303)
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'Hors de la commune')
  })

  test('a double click on a decision is one decision', async ({ client, assert }) => {
    const { town, anne, request, path } = await aRequestToDecide()
    const decision = { transition: 'take_up', version: request.version }
    const responses = [
      await atDesk(client, anne).post(`${path}/transitions`, decision),
      await atDesk(client, anne).post(`${path}/transitions`, decision),
    ]
    assert.deepEqual(
      responses.map((response) => response.status()),
      [303, 303]
    )
    const events = await town.run(() =>
      RequestEvent.query().where('request_id', request.id).where('to_state', 'in_progress')
    )
    assert.lengthOf(events, 1)
  })

  test('a decision taken on an older page is refused, and its reason is kept', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aRequestToDecide()
    const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
    await atDesk(client, paul).post(`${path}/transitions`, {
      transition: 'take_up',
      version: request.version,
    })

    const stale = await atDesk(client, anne).post(`${path}/transitions`, {
      transition: 'reject',
      version: request.version,
      reason: 'Un motif longuement pesé',
    })
    stale.assertStatus(409)
    assert.include(stale.text(), 'Paul Roux')
    assert.include(stale.text(), 'Un motif longuement pesé')
    assert.equal(await stateOf(town, request), 'in_progress')
  })

  test('a notified request is archived by hand, and can then only be read', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aRequestToDecide()
    await settle(town, request, { state: 'notified' })
    const response = await atDesk(client, anne).post(`${path}/transitions`, {
      transition: 'archive',
      version: request.version,
    })
    response.assertStatus(303)
    assert.equal(await stateOf(town, request), 'archived')
    const page = await atDesk(client, anne).get(path)
    assert.notInclude(page.text(), 'name="transition"')
    assert.notInclude(page.text(), '/donnees/')
  })
})

async function aRequestToDecide() {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  const anne = await anAgent(town).with('school', 'write')
  return { town, anne, request, path: `/backoffice/demandes/${request.number}` }
}

type Town = Awaited<ReturnType<typeof aTown>>

/** Puts a request where a test wants it, without the way there. */
function settle(
  town: Town,
  request: ServiceRequest,
  row: { state: RequestState; data?: FilingData }
) {
  return town.run(() => request.merge(row).save())
}

async function stateOf(town: Town, { id }: ServiceRequest): Promise<RequestState> {
  const { state } = await town.run(() => ServiceRequest.findOrFail(id))
  return state
}
