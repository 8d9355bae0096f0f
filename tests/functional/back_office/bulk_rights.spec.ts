import { test } from '@japa/runner'
import { runDueJobs } from '#authorities/jobs/runner'
import CategoryRight from '#accounts/models/category_right'
import BulkItem from '#requests/models/bulk_item'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import {
  OPERATIONS,
  REPAIR,
  aTownWithRepairs,
  prepare,
  stateOf,
} from '#tests/functional/back_office/bulk_world'

test.group('Who may act on several requests', (group) => {
  useDatabase(group)

  test('a right withdrawn between preview and run changes nothing', async ({ client, assert }) => {
    const { town, anne, repairs } = await aTownWithRepairs(1)
    const path = await prepare(client, anne, {
      'demandes[]': [repairs[0].number],
      'acte': 'take_up',
    })
    await atDesk(client, anne).post(`${path}/execution`)
    await town.run(() =>
      CategoryRight.query().where('agent_id', anne.id).update({ profile: 'read' })
    )
    await runDueJobs()
    assert.equal(await stateOf(town, repairs[0]), 'pending')
  })

  test('numbers of another town, colleagues’ operations and absurd input lead nowhere', async ({
    client,
    assert,
  }) => {
    const elsewhere = await aTown('Val-d’Exemple').at('ailleurs.test')
    const strangers = await aHousehold(elsewhere)
    await aRequest(elsewhere, REPAIR).by(strangers)
    const foreign = await aRequest(elsewhere, REPAIR).by(strangers)
    const { town, anne, repairs } = await aTownWithRepairs(1)
    const desk = atDesk(client, anne)
    const nothing = await desk.post(OPERATIONS, {
      'demandes[]': [foreign.number],
      'acte': 'take_up',
    })
    nothing.assertStatus(422)
    assert.include(nothing.text(), 'Cochez au moins une demande.')

    for (const input of [
      { 'demandes[]': [repairs[0].number], 'acte': 'submit' },
      { 'demandes[]': [repairs[0].number], 'acte': 'rectify' },
      { 'demandes[]': [repairs[0].number] },
      { 'demandes[]': [repairs[0].id], 'acte': 'take_up' },
      { 'demandes[]': ['-1'], 'acte': 'take_up' },
      { 'demandes[]': 'all', 'acte': 'take_up' },
      { portee: 'tout', acte: 'take_up' },
      { portee: 'recherche', recherche: '/backoffice/demandes?etat=everything', acte: 'take_up' },
    ]) {
      const refused = await desk.post(OPERATIONS, input)
      assert.equal(refused.status(), 422, JSON.stringify(input))
      assert.include(refused.text(), 'Rechercher une demande')
    }
    const path = await prepare(client, anne, {
      'demandes[]': [repairs[0].number],
      'acte': 'take_up',
    })
    const paul = await anAgent(town).named('Paul', 'Roux').with('technical', 'manage')
    for (const address of [path, `${OPERATIONS}/0192d3c4-0000-7000-8000-00000000dead`]) {
      ;(await atDesk(client, paul).get(address)).assertStatus(404)
      ;(await atDesk(client, paul).post(`${address}/execution`)).assertStatus(404)
      ;(await atDesk(client, paul).post(`${address}/annulation`)).assertStatus(404)
    }
    const early = await desk.post(`${path}/annulation`)
    early.assertStatus(409)
    assert.equal(await stateOf(town, repairs[0]), 'pending')
  })

  test('« Consultation » neither sees the boxes nor changes anything', async ({
    client,
    assert,
  }) => {
    const { town, anne, repairs } = await aTownWithRepairs(1)
    const reader = await anAgent(town).named('Luc', 'Noir').with('technical', 'read')
    const list = await atDesk(client, reader).get('/backoffice/demandes')
    assert.notInclude(list.text(), 'name="demandes[]"')
    assert.include(
      (await atDesk(client, anne).get('/backoffice/demandes')).text(),
      `aria-label="Sélectionner la demande n°\u00a0${repairs[0].number}"`
    )

    const path = await prepare(client, reader, {
      'demandes[]': [repairs[0].number],
      'acte': 'take_up',
    })
    const preview = await atDesk(client, reader).get(path)
    assert.notInclude(preview.text(), 'Confirmer pour')
    ;(await atDesk(client, reader).post(`${path}/execution`)).assertStatus(409)
    await runDueJobs()
    assert.equal(await stateOf(town, repairs[0]), 'pending')
    assert.lengthOf(await town.run(() => BulkItem.query().where('outcome', 'changed')), 0)
  })
})
