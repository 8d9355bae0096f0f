import { test } from '@japa/runner'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { CANTEEN } from '#tests/functional/back_office/desk_world'

test.group('Editing an answer in place', (group) => {
  useDatabase(group)

  test('a click on a label opens its field alone, in the step it belongs to', async ({
    client,
    assert,
  }) => {
    const { anne, path } = await aRequestOnDesk()
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), `href="${path}/donnees/urgencyPhone"`)

    const field = await atDesk(client, anne).get(`${path}/donnees/urgencyPhone`)
    field.assertStatus(200)
    assert.include(field.text(), 'name="root[urgencyPhone]"')
    assert.notInclude(field.text(), 'name="root[foodAllergy]"')
    assert.include(field.text(), '&amp;champs=urgencyPhone"')
    assert.include(field.text(), `action="${path}/donnees/urgencyPhone"`)
  })

  test('saves it, tells the history both values, and asks for the data to be checked again', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aRequestOnDesk()
    await atDesk(client, anne).post(`${path}/etat-donnees`, {
      version: request.version,
      dataState: 'valid',
    })
    await request.refresh()

    const response = await atDesk(client, anne).post(`${path}/donnees/urgencyPhone`, {
      version: request.version,
      root: { urgencyPhone: '06 98 76 54 32' },
    })
    response.assertStatus(303)
    const saved = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(saved.data.urgencyPhone, '0698765432')
    assert.equal(saved.dataState, 'pending')
    assert.equal(saved.lastAgentName, 'Anne Leroy')

    const history = await atDesk(client, anne).get(`${path}?vue=historique`)
    assert.include(
      history.text(),
      '06&nbsp;98&nbsp;76&nbsp;54&nbsp;32'.replaceAll('&nbsp;', '\u00a0')
    )
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'À l’envoi :')
  })

  test('shows a wrong answer again beside its field and saves nothing', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aRequestOnDesk()
    const response = await atDesk(client, anne).post(`${path}/donnees/urgencyPhone`, {
      version: request.version,
      root: { urgencyPhone: 'demain matin' },
    })
    response.assertStatus(422)
    assert.include(response.text(), 'demain matin')
    const kept = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(kept.version, request.version)
  })

  test('asks for what the new answer requires', async ({ client, assert }) => {
    const { town, anne, request, path } = await aRequestOnDesk({ foodAllergy: false })
    const incomplete = await atDesk(client, anne).post(`${path}/donnees/foodAllergy`, {
      version: request.version,
      root: { foodAllergy: 'true' },
    })
    incomplete.assertStatus(422)
    assert.include(incomplete.text(), 'name="root[whichFoodAllergy]"')

    const complete = await atDesk(client, anne).post(`${path}/donnees/foodAllergy`, {
      version: request.version,
      root: { foodAllergy: 'true', whichFoodAllergy: 'Arachide' },
    })
    complete.assertStatus(303)
    const saved = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.deepInclude(saved.data, { foodAllergy: true, whichFoodAllergy: 'Arachide' })
  })

  test('empties an optional answer', async ({ client, assert }) => {
    const { town, anne, request, path } = await aRequestOnDesk({ doctorName: 'Dr Lemoine' })
    await atDesk(client, anne).post(`${path}/donnees/doctorName`, {
      version: request.version,
      root: { doctorName: '' },
    })
    const saved = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.isUndefined(saved.data.doctorName)
  })

  test('the same answer changes nothing, and « Annuler » comes back', async ({
    client,
    assert,
  }) => {
    const { town, anne, request, path } = await aRequestOnDesk()
    await atDesk(client, anne).post(`${path}/donnees/urgencyPhone`, {
      version: request.version,
      root: { urgencyPhone: String(request.data.urgencyPhone) },
    })
    const cancelled = await atDesk(client, anne).post(`${path}/donnees/urgencyPhone`, {
      _action: 'cancel',
      root: { urgencyPhone: '0600000009' },
    })
    cancelled.assertHeader('location', `${path}?etape=registration#donnees`)
    const events = await town.run(() => RequestEvent.query().where('kind', 'data_changed'))
    assert.lengthOf(events, 0)
  })

  test('a field that the form does not have is an unknown page', async ({ client }) => {
    const { anne, path } = await aRequestOnDesk()
    for (const field of ['nothing', '__proto__', 'constructor']) {
      const response = await atDesk(client, anne).get(`${path}/donnees/${field}`)
      response.assertStatus(404)
    }
  })
})

async function aRequestOnDesk(answers: object = {}) {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  const anne = await anAgent(town).with('school', 'write')
  await town.run(() => request.merge({ data: { ...request.data, ...answers } }).save())
  return { town, anne, request, path: `/backoffice/demandes/${request.number}` }
}
