import { test } from '@japa/runner'
import { now, today } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import AgentAbsence from '#accounts/models/agent_absence'
import ServiceRequest from '#requests/models/service_request'
import { AssignRequest } from '#requests/actions/assign_request'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const CANTEEN = 'school_canteen_registration'
const REPAIR = 'technical_intervention'

/** Guy manages the schools. Maud and Rémi work there, Rémi is away; four canteen requests wait, and a repair. */
async function aWorld() {
  const town = await aTown()
  const manager = await anAgent(town).named('Guy', 'Noël').with('school', 'manage')
  const maud = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
  const remi = await anAgent(town).named('Rémi', 'Blanc').with('school', 'write')
  const names = ['Léa', 'Tom', 'Zoé', 'Noé']
  const family = await names.reduce((home, name) => home.withChild(name), aHousehold(town))
  const meals: ServiceRequest[] = []
  for (const name of names) {
    meals.push(await aRequest(town, CANTEEN).by(family).about(family.child(name)))
  }
  const repair = await aRequest(town, REPAIR).by(family)
  await town.run(async () => {
    await AgentAbsence.create({
      agentId: remi.id,
      replacementId: null,
      startsOn: today(),
      endsOn: today(),
      comesBack: true,
      state: 'running',
      declaredByName: 'Rémi Blanc',
      createdAt: now(),
    })
    await new AssignRequest().handle({
      requestId: meals[0].id,
      assignee: maud,
      from: null,
      actor: { kind: 'agent', id: maud.id, name: maud.fullName },
    })
  })
  return { town, manager, maud, remi, meals, repair }
}

test.group('The load of agents', (group) => {
  useDatabase(group)

  test('is shown to managers only, for the categories that they manage', async ({
    client,
    assert,
  }) => {
    const { manager, maud, remi } = await aWorld()
    for (const path of ['/backoffice/charge', '/backoffice/charge/repartition']) {
      const refused = await atDesk(client, maud).get(path)
      refused.assertStatus(403)
    }
    const page = (await atDesk(client, manager).get('/backoffice/charge')).text()
    const rowOf = (name: string) => page.split('<tr>').find((row) => row.includes(name)) ?? ''
    assert.include(rowOf('Maud Petit'), `/backoffice/demandes?responsable=${maud.id}`)
    assert.include(rowOf('Maud Petit'), 'Scolaire : 1')
    assert.include(rowOf('Sans responsable'), 'Scolaire : 3')
    assert.include(rowOf('Rémi Blanc'), 'absence jusqu’au')
    assert.include(rowOf('Rémi Blanc'), `responsable=${remi.id}`)
    assert.notInclude(page, 'Service technique')
    assert.notMatch(page.split('<main')[1], /style=/)
  })

  test('counts what is late and what is urgent', async ({ client, assert }) => {
    const { town, manager, meals } = await aWorld()
    await town.run(() => meals[0].merge({ dueOn: '2020-01-02', alertOn: '2020-01-01' }).save())
    const page = (await atDesk(client, manager).get('/backoffice/charge')).text()
    const row = page.split('<tr>').find((one) => one.includes('Maud Petit')) ?? ''
    assert.include(row, '1<span class="visually-hidden"> en retard, Maud Petit')
    assert.include(row, 'class="load-late" x="0"')
  })

  test('is levelled by sharing what nobody has: seen first, then done, and told once', async ({
    client,
    assert,
  }) => {
    const { town, manager, maud, remi, repair } = await aWorld()
    const desk = atDesk(client, manager)
    const preview = (await desk.get('/backoffice/charge/repartition')).text()
    assert.notInclude(preview, 'Rémi Blanc', 'who is away receives nothing')
    const plan = /name="plan" value="([^"]*)"/.exec(preview)?.[1] ?? ''
    assert.lengthOf(plan.split(' '), 3)

    for (let post = 0; post < 2; post += 1) {
      const answer = await desk.post('/backoffice/charge/repartition', { plan })
      answer.assertHeader('location', '/backoffice/charge')
    }
    const requests = await town.run(() => ServiceRequest.query().where('teleservice_id', CANTEEN))
    const counts = [maud, remi, manager].map(
      ({ id }) => requests.filter((request) => request.assignedAgentId === id).length
    )
    assert.deepEqual(counts, [2, 0, 2])
    await repair.refresh()
    assert.isNull(repair.assignedAgentId)
    assert.lengthOf(await town.run(() => OutboxMessage.query().where('kind', 'assignment_mail')), 1)
  })

  test('is not touched by a forged plan', async ({ client, assert }) => {
    const { town, manager, maud, meals, repair } = await aWorld()
    const stranger = await anAgent(town).named('Lou', 'Roux').with('technical', 'write')
    const elsewhere = await anAgent(await aTown('Val').at('val.test')).with('school', 'write')
    for (const plan of [
      `${repair.number}:${stranger.id}`,
      `${meals[1].number}:${stranger.id}`,
      `${meals[1].number}:${elsewhere.id}`,
      `${meals[0].number}:${manager.id}`,
      `999999:${maud.id}`,
      'x',
      '',
    ]) {
      const answer = await atDesk(client, manager).post('/backoffice/charge/repartition', { plan })
      answer.assertStatus(303)
    }
    const requests = await town.run(() => ServiceRequest.query().whereNotNull('assigned_agent_id'))
    assert.deepEqual(
      requests.map(({ id, assignedAgentId }) => [id, assignedAgentId]),
      [[meals[0].id, maud.id]]
    )
  })
})
