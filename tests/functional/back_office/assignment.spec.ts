import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import AgentAbsence from '#accounts/models/agent_absence'
import { now, today } from '#shared/clock'
import { TakeLock } from '#requests/actions/take_lock'
import RequestEvent from '#requests/models/request_event'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const CANTEEN = 'school_canteen_registration'

async function aWorld() {
  const town = await aTown()
  const clerk = await anAgent(town).with('school', 'write')
  const colleague = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  const path = `/backoffice/demandes/${request.number}/responsable`
  return { town, clerk, colleague, request, path }
}

test.group('« Chargé du dossier »', (group) => {
  useDatabase(group)

  test('takes a request, gives it back, and the history tells it', async ({ client, assert }) => {
    const { town, clerk, request, path } = await aWorld()
    const desk = atDesk(client, clerk)
    const page = await desk.get(`/backoffice/demandes/${request.number}`)
    assert.include(page.text(), 'Personne n’est chargé du dossier.')
    assert.include(page.text(), 'Je m’en charge')

    await desk.post(path, { assignee: clerk.id, from: '' })
    await request.refresh()
    assert.equal(request.assignedAgentId, clerk.id)
    assert.lengthOf(await town.run(() => OutboxMessage.query().where('kind', 'assignment_mail')), 0)

    await desk.send('delete', `${path}?from=${clerk.id}`)
    await request.refresh()
    assert.isNull(request.assignedAgentId)
    const events = await town.run(() =>
      RequestEvent.query().where('kind', 'assigned').orderBy('id')
    )
    assert.deepEqual(
      events.map(({ actorName, details }) => [actorName, details?.from, details?.to]),
      [
        ['Anne Leroy', null, 'Anne Leroy'],
        ['Anne Leroy', 'Anne Leroy', null],
      ]
    )
    const history = await desk.get(`/backoffice/demandes/${request.number}?vue=historique`)
    assert.include(history.text(), 'Anne Leroy → personne')
  })

  test('given to a colleague tells him once, however often it is posted', async ({
    client,
    assert,
  }) => {
    const { town, clerk, colleague, request, path } = await aWorld()
    const { version, updatedAt } = request
    for (let post = 0; post < 3; post += 1) {
      const answer = await atDesk(client, clerk).post(path, { assignee: colleague.id })
      answer.assertStatus(303)
    }
    const mails = await town.run(() => OutboxMessage.query().where('kind', 'assignment_mail'))
    assert.lengthOf(mails, 1)
    assert.equal(mails[0].payload.agentId, colleague.id)
    assert.lengthOf(await town.run(() => RequestEvent.query().where('kind', 'assigned')), 1)
    await request.refresh()
    assert.equal(request.assignedAgentName, 'Maud Petit')
    assert.equal(request.version, version, 'what a colleague types stays acceptable')
    assert.equal(request.updatedAt.toISO(), updatedAt.toISO())
  })

  test('is refused to who may not change the request, readable or not', async ({
    client,
    assert,
  }) => {
    const { town, clerk, request, path } = await aWorld()
    const reader = await anAgent(town).named('Guy', 'Noël').with('school', 'read')
    const stranger = await anAgent(town).named('Lou', 'Roux').with('technical', 'manage')
    const elsewhere = await anAgent(await aTown('Val').at('val.test')).with('school', 'write')

    const asReader = await atDesk(client, reader).post(path, { assignee: reader.id })
    asReader.assertStatus(403)
    const asStranger = await atDesk(client, stranger).post(path, { assignee: stranger.id })
    asStranger.assertStatus(404)
    for (const [assignee, status] of [
      [reader.id, 422],
      [stranger.id, 422],
      [elsewhere.id, 404],
      ['x', 422],
      ['', 422],
    ] as const) {
      const answer = await atDesk(client, clerk).post(path, { assignee })
      assert.equal(answer.status(), status, assignee)
    }
    await request.refresh()
    assert.isNull(request.assignedAgentId)
  })

  test('of two agents who take it at once, the second learns who has it', async ({
    client,
    assert,
  }) => {
    const { clerk, colleague, request, path } = await aWorld()
    await atDesk(client, clerk).post(path, { assignee: clerk.id, from: '' })
    const second = await atDesk(client, colleague).post(path, { assignee: colleague.id, from: '' })
    second.assertStatus(409)
    assert.include(second.text(), 'maintenant Anne Leroy')
    await request.refresh()
    assert.equal(request.assignedAgentId, clerk.id)
  })

  test('does not wait for the lock of the colleague who works on it', async ({
    client,
    assert,
  }) => {
    const { town, clerk, colleague, request, path } = await aWorld()
    await town.run(() =>
      new TakeLock().handle({
        requestId: request.id,
        actor: { kind: 'agent', id: colleague.id, name: colleague.fullName },
      })
    )
    await atDesk(client, clerk).post(path, { assignee: clerk.id })
    await request.refresh()
    assert.equal(request.assignedAgentId, clerk.id)
  })

  test('of an absent colleague is warned of, with his replacement', async ({ client, assert }) => {
    const { town, clerk, colleague, request, path } = await aWorld()
    const other = await anAgent(town).named('Rémi', 'Blanc').with('school', 'write')
    await town.run(() =>
      AgentAbsence.create({
        agentId: colleague.id,
        replacementId: other.id,
        startsOn: today(),
        endsOn: today(),
        comesBack: true,
        state: 'running',
        declaredByName: 'Maud Petit',
        createdAt: now(),
      })
    )
    const desk = atDesk(client, clerk)
    const page = await desk.get(`/backoffice/demandes/${request.number}`)
    assert.match(page.text(), /Maud Petit – aucune demande – absence jusqu’au/)

    const warned = await desk.post(path, { assignee: colleague.id })
    warned.assertStatus(422)
    assert.include(warned.text(), 'Confier quand même')
    assert.include(warned.text(), 'Confier à Rémi Blanc')
    await request.refresh()
    assert.isNull(request.assignedAgentId)

    await desk.post(path, { assignee: colleague.id, anyway: 'oui' })
    await request.refresh()
    assert.equal(request.assignedAgentId, colleague.id)
  })

  test('ends with the request', async ({ client, assert }) => {
    const { town, clerk, path } = await aWorld()
    const family = await aHousehold(town).withChild('Tom')
    const ended = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Tom'))
      .in('cancelled')
    const answer = await atDesk(client, clerk).post(path.replace(/\d+/, String(ended.number)), {
      assignee: clerk.id,
    })
    answer.assertStatus(409)
    assert.include(answer.text(), 'ne se confie plus')
  })
})
