import { test } from '@japa/runner'
import { freezeClock, today } from '#shared/clock'
import { addDays } from '#shared/days'
import OutboxMessage from '#authorities/models/outbox_message'
import AgentAbsence from '#accounts/models/agent_absence'
import type AgentAccount from '#accounts/models/agent_account'
import { AssignRequest } from '#requests/actions/assign_request'
import { handOverAbsencesJob } from '#requests/jobs/hand_over_absences_job'
import RequestEvent from '#requests/models/request_event'
import { startJob } from '#authorities/jobs/start_job'
import { runDueJobs } from '#authorities/jobs/runner'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const CANTEEN = 'school_canteen_registration'
const REPAIR = 'technical_intervention'

/** Anne is in charge of a canteen and of a repair request; Maud may handle the first only. */
async function aWorld() {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write').with('technical', 'write')
  const maud = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
  const family = await aHousehold(town).withChild('Léa')
  const canteen = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  const repair = await aRequest(town, REPAIR).by(family)
  for (const { id } of [canteen, repair]) await assign(town, id, anne)
  return { town, anne, maud, family, canteen, repair }
}

function assign(town: Town, requestId: string, assignee: AgentAccount, from: string | null = null) {
  return town.run(() =>
    new AssignRequest().handle({
      requestId,
      assignee,
      from,
      actor: { kind: 'agent', id: assignee.id, name: assignee.fullName },
    })
  )
}

function absence(
  replacement: AgentAccount | null,
  days: [number, number] = [0, 7],
  fin = 'reviennent'
) {
  return {
    du: addDays(today(), days[0]),
    au: addDays(today(), days[1]),
    remplacant: replacement?.id ?? '',
    fin,
  }
}

async function runTheJob(town: Town) {
  await town.run(() => startJob(handOverAbsencesJob, { input: {}, requestedBy: null }))
  await runDueJobs()
}

test.group('An agent’s absence', (group) => {
  useDatabase(group)
  group.each.teardown(() => freezeClock(null))

  test('shows first what moves, and what cannot', async ({ client, assert }) => {
    const { town, anne, maud, canteen, repair } = await aWorld()
    const page = await atDesk(client, anne).get(
      `/backoffice/absence/apercu?${new URLSearchParams(absence(maud))}`
    )
    page.assertStatus(200)
    const [moving, staying] = page.text().split('id="restantes"')
    assert.include(moving, `N° ${canteen.number} –`)
    assert.include(staying, `N° ${repair.number} –`)
    assert.include(staying, 'n’a pas le droit « Modification »')
    assert.lengthOf(await town.run(() => AgentAbsence.query()), 0)
  })

  test('hands over at once from today on, tells the replacement once, and gives back at the end', async ({
    client,
    assert,
  }) => {
    const { town, anne, maud, canteen, repair } = await aWorld()
    for (let post = 0; post < 2; post += 1) {
      const answer = await atDesk(client, anne).post('/backoffice/absence', absence(maud))
      answer.assertHeader('location', '/backoffice/absence')
    }
    await canteen.refresh()
    await repair.refresh()
    assert.equal(canteen.assignedAgentId, maud.id)
    assert.equal(repair.assignedAgentId, anne.id)
    const mails = () => town.run(() => OutboxMessage.query().where('kind', 'assignment_mail'))
    assert.lengthOf(await mails(), 1)

    freezeClock(`${addDays(today(), 8)}T08:00:00Z`)
    await runTheJob(town)
    await runTheJob(town)
    await canteen.refresh()
    assert.equal(canteen.assignedAgentId, anne.id)
    assert.isNull(canteen.handoverAbsenceId)
    assert.lengthOf(await mails(), 2)
    const moves = await town.run(() =>
      RequestEvent.query().where('request_id', canteen.id).where('kind', 'assigned').orderBy('id')
    )
    assert.deepEqual(
      moves.map(({ details }) => details?.to),
      ['Anne Leroy', 'Maud Petit', 'Anne Leroy']
    )
  })

  test('to come hands over on its first day, with what came meanwhile', async ({
    client,
    assert,
  }) => {
    const { town, anne, maud, family, canteen } = await aWorld()
    await atDesk(client, anne).post('/backoffice/absence', absence(maud, [3, 5], 'restent'))
    const later = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Sami')
    const fresh = await aRequest(town, CANTEEN).by(later).about(later.child('Sami'))
    await assign(town, fresh.id, anne)
    await runTheJob(town)
    await canteen.refresh()
    assert.equal(canteen.assignedAgentId, anne.id)

    freezeClock(`${addDays(today(), 3)}T01:00:00Z`)
    await runTheJob(town)
    await canteen.refresh()
    await fresh.refresh()
    assert.equal(canteen.assignedAgentId, maud.id)
    assert.equal(fresh.assignedAgentId, maud.id)

    freezeClock(`${addDays(today(), 5)}T01:00:00Z`)
    await runTheJob(town)
    await canteen.refresh()
    assert.equal(canteen.assignedAgentId, maud.id, 'they stay with the replacement')
    assert.equal(canteen.householdId, family.household.id)
  })

  test('ended early gives back, save what somebody gave to another', async ({ client, assert }) => {
    const { town, anne, maud, canteen } = await aWorld()
    const other = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Sami')
    const kept = await aRequest(town, CANTEEN).by(other).about(other.child('Sami'))
    await assign(town, kept.id, anne)
    await atDesk(client, anne).post('/backoffice/absence', absence(maud))
    const remi = await anAgent(town).named('Rémi', 'Blanc').with('school', 'write')
    await assign(town, kept.id, remi, maud.id)

    const declared = await town.run(() => AgentAbsence.query().firstOrFail())
    await atDesk(client, anne).send('delete', `/backoffice/absence/${declared.id}`)
    await canteen.refresh()
    await kept.refresh()
    assert.equal(canteen.assignedAgentId, anne.id)
    assert.equal(kept.assignedAgentId, remi.id)
    const page = await atDesk(client, anne).get('/backoffice/absence')
    assert.include(page.text(), 'Aucune absence en cours ou à venir.')
  })

  test('of a colleague is declared by who manages a category where he works, by nobody else', async ({
    client,
    assert,
  }) => {
    const { town, anne, maud } = await aWorld()
    const manager = await anAgent(town).named('Guy', 'Noël').with('school', 'manage')
    const refused = await atDesk(client, maud).post('/backoffice/absence', {
      ...absence(null),
      agent: anne.id,
    })
    refused.assertStatus(422)
    assert.lengthOf(await town.run(() => AgentAbsence.query()), 0)

    await atDesk(client, manager).post('/backoffice/absence', { ...absence(maud), agent: anne.id })
    const declared = await town.run(() => AgentAbsence.query().firstOrFail())
    assert.equal(declared.agentId, anne.id)
    assert.equal(declared.declaredByName, 'Guy Noël')
    const stolen = await atDesk(client, maud).send('delete', `/backoffice/absence/${declared.id}`)
    stolen.assertStatus(404)
  })

  test('that makes no sense is refused beside what was typed', async ({ client, assert }) => {
    const { town, anne, maud } = await aWorld()
    const elsewhere = await anAgent(await aTown('Val').at('val.test')).with('school', 'write')
    const desk = atDesk(client, anne)
    for (const input of [
      absence(maud, [3, 1]),
      absence(maud, [-5, -2]),
      absence(anne),
      { ...absence(maud), du: 'demain' },
      { ...absence(maud), fin: 'parti' },
      {},
    ]) {
      const answer = await desk.post('/backoffice/absence', input)
      assert.equal(answer.status(), 422, JSON.stringify(input))
    }
    await desk.post('/backoffice/absence', absence(elsewhere))
    const [declared] = await town.run(() => AgentAbsence.query())
    assert.isNull(declared.replacementId, 'an agent of another town is nobody')
    const twice = await desk.post('/backoffice/absence', absence(maud, [2, 3]))
    twice.assertStatus(422)
    assert.include(twice.text(), 'déjà déclarée')
  })
})
