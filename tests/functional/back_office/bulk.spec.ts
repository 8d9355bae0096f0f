import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import type { RequestState } from '#kernel/transitions'
import { runDueJobs } from '#authorities/jobs/runner'
import type AgentAccount from '#accounts/models/agent_account'
import CategoryRight from '#accounts/models/category_right'
import JobRun from '#authorities/models/job_run'
import { AddNote } from '#requests/actions/add_note'
import { PerformBulkItem } from '#requests/actions/perform_bulk_item'
import { PerformTransition } from '#requests/actions/perform_transition'
import { TakeLock } from '#requests/actions/take_lock'
import BulkItem from '#requests/models/bulk_item'
import BulkOperation from '#requests/models/bulk_operation'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { bulkAgent } from '#requests/queries/bulk_agent'
import { bulkItemIds } from '#requests/queries/bulk_items'
import { useDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

const REPAIR = 'technical_intervention'
const OPERATIONS = '/backoffice/operations-groupees'

test.group('Several requests at once', (group) => {
  useDatabase(group)
  const post = usePostOffice(group)
  group.each.setup(() => {
    freezeClock('2026-11-24T08:59:00Z')
    return () => freezeClock(null)
  })

  test('three of seven cannot change: the preview says which and why, the run changes the others', async ({
    client,
    assert,
  }) => {
    const { town, anne, repairs } = await aTownWithRepairs(5)
    const paul = await anAgent(town).named('Paul', 'Roux').with('technical', 'write')
    const family = await aHousehold(town)
    const cancelled = await aRequest(town, REPAIR).by(family).in('cancelled')
    const birth = await aRequest(town, 'birth_details').by(family)
    await holdFor(town, paul, repairs[4])
    await post.deliver()

    const numbers = [...repairs, cancelled, birth].map(({ number }) => number)
    const path = await prepare(client, anne, { 'demandes[]': numbers, 'acte': 'take_up' })
    const preview = await atDesk(client, anne).get(path)
    assert.include(preview.text(), 'Confirmer pour 4\u00a0demandes')
    assert.include(preview.text(), 'Ne peuvent pas changer (3)')
    assert.include(preview.text(), 'en cours de traitement par Paul Roux')
    assert.include(preview.text(), 'n’est pas possible dans l’état actuel')
    assert.include(preview.text(), 'Votre droit ne permet pas')
    assert.equal(await stateOf(town, repairs[0]), 'pending')

    await confirm(client, anne, path)
    assert.deepEqual(await statesOf(town, repairs), [
      'in_progress',
      'in_progress',
      'in_progress',
      'in_progress',
      'pending',
    ])
    assert.equal(await stateOf(town, birth), 'pending')
    const result = await atDesk(client, anne).get(path)
    assert.include(result.text(), '4\u00a0demandes ont changé')
    assert.include(result.text(), 'N’ont pas changé (3)')
    assert.include(result.text(), `href="/backoffice/demandes/${repairs[4].number}"`)
    assert.include(result.text(), 'Annuler cette opération')
  })

  test('all the requests of a search are found again by the town hall, drafts and strangers left out', async ({
    client,
    assert,
  }) => {
    const { town, anne, family, repairs } = await aTownWithRepairs(3)
    await aRequest(town, REPAIR).by(family).in('draft')
    await aRequest(town, REPAIR).by(family).in('cancelled')
    const path = await prepare(client, anne, {
      portee: 'recherche',
      recherche: '/backoffice/demandes?etat=pending&tri=demandeur',
      acte: 'mark_complete',
    })
    const preview = await atDesk(client, anne).get(path)
    assert.include(preview.text(), 'Confirmer pour 3\u00a0demandes')
    assert.include(preview.text(), 'href="/backoffice/demandes?etat=pending&amp;tri=demandeur"')
    await confirm(client, anne, path)
    assert.deepEqual(await statesOf(town, repairs), ['complete', 'complete', 'complete'])
  })

  test('a refusal asks for its reason once, and every citizen reads it after five minutes', async ({
    client,
    assert,
  }) => {
    const { town, anne, repairs } = await aTownWithRepairs(2)
    await post.deliver()
    freezeClock('2026-11-24T09:00:00Z')
    const path = await prepare(client, anne, {
      'demandes[]': repairs.map(({ number }) => number),
      'acte': 'reject',
    })
    const without = await atDesk(client, anne).post(`${path}/execution`)
    without.assertStatus(422)
    assert.include(without.text(), 'Indiquez le motif')

    await confirm(client, anne, path, { reason: 'Voirie départementale' })
    assert.deepEqual(await statesOf(town, repairs), ['rejected', 'rejected'])
    const arrived = (await post.deliver()).length
    freezeClock('2026-11-24T09:05:01Z')
    const mails = (await post.deliver()).slice(arrived)
    assert.lengthOf(mails, 2)
    assert.isTrue(mails.every(({ text }) => text.includes('Voirie départementale')))
    assert.lengthOf((await post.deliver()).slice(arrived), 2)
  })

  test('undone in time, every state is as it was and nobody is written to', async ({
    client,
    assert,
  }) => {
    const { town, anne, repairs } = await aTownWithRepairs(3)
    const before = await rowsOf(town, repairs)
    await post.deliver()
    freezeClock('2026-11-24T09:00:00Z')
    const path = await prepare(client, anne, {
      'demandes[]': repairs.map(({ number }) => number),
      'acte': 'mark_incomplete',
    })
    await confirm(client, anne, path, { reason: 'Précisez le lieu' })
    const arrived = (await post.deliver()).length

    freezeClock('2026-11-24T09:04:00Z')
    await undo(client, anne, path)
    assert.deepEqual(await rowsOf(town, repairs), before)
    freezeClock('2026-11-25T09:00:00Z')
    assert.lengthOf(await post.deliver(), arrived)

    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'Ont retrouvé leur état (3)')
    const history = await atDesk(client, anne).get(
      `/backoffice/demandes/${repairs[0].number}?vue=historique`
    )
    assert.include(history.text(), 'Annulation de l’opération groupée')
  })

  test('too late, the operation stands', async ({ client, assert }) => {
    const { town, anne, repairs } = await aTownWithRepairs(1)
    freezeClock('2026-11-24T09:00:00Z')
    const path = await prepare(client, anne, {
      'demandes[]': [repairs[0].number],
      'acte': 'take_up',
    })
    await confirm(client, anne, path)
    freezeClock('2026-11-24T09:05:01Z')
    const late = await atDesk(client, anne).post(`${path}/annulation`)
    late.assertStatus(409)
    assert.include(late.text(), 'ne peut plus être annulée')
    await runDueJobs()
    assert.equal(await stateOf(town, repairs[0]), 'in_progress')
    const page = await atDesk(client, anne).get(path)
    assert.notInclude(page.text(), 'Annuler cette opération')
  })

  test('what a colleague did meanwhile is never undone, and its mail leaves', async ({
    client,
    assert,
  }) => {
    const { town, anne, repairs } = await aTownWithRepairs(3)
    const paul = await anAgent(town).named('Paul', 'Roux').with('technical', 'write')
    await post.deliver()
    freezeClock('2026-11-24T09:00:00Z')
    const path = await prepare(client, anne, {
      'demandes[]': repairs.map(({ number }) => number),
      'acte': 'cancel',
    })
    await confirm(client, anne, path)
    const arrived = (await post.deliver()).length
    freezeClock('2026-11-24T09:01:00Z')
    await town.run(() =>
      new AddNote().handle({
        requestId: repairs[1].id,
        visibility: 'internal',
        text: 'Vu avec la famille.',
        actor: actorOf(paul),
      })
    )
    await undo(client, anne, path)
    assert.deepEqual(await statesOf(town, repairs), ['pending', 'cancelled', 'pending'])
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'Paul Roux a agi sur cette demande')
    freezeClock('2026-11-24T09:05:01Z')
    const mails = (await post.deliver()).slice(arrived)
    assert.lengthOf(mails, 1)
    assert.include(mails[0].subject, `n° ${repairs[1].number} est annulée`)
  })

  test('confirming five times gives one run, and undoing five times one undoing', async ({
    client,
    assert,
  }) => {
    const { town, anne, repairs } = await aTownWithRepairs(1)
    const path = await prepare(client, anne, {
      'demandes[]': [repairs[0].number],
      'acte': 'take_up',
    })
    for (let time = 0; time < 5; time++) await atDesk(client, anne).post(`${path}/execution`)
    await runDueJobs()
    for (let time = 0; time < 5; time++) await atDesk(client, anne).post(`${path}/annulation`)
    await runDueJobs()
    const events = await town.run(() =>
      RequestEvent.query().where('request_id', repairs[0].id).orderBy('created_at').orderBy('id')
    )
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['created', 'transition', 'transition', 'transition_undone']
    )
  })

  test('a request that changed since the preview is left alone and listed', async ({
    client,
    assert,
  }) => {
    const { town, anne, repairs } = await aTownWithRepairs(2)
    const paul = await anAgent(town).named('Paul', 'Roux').with('technical', 'write')
    const path = await prepare(client, anne, {
      'demandes[]': repairs.map(({ number }) => number),
      'acte': 'mark_complete',
    })
    await town.run(() =>
      new PerformTransition().handle({
        requestId: repairs[0].id,
        transition: 'take_up',
        actor: actorOf(paul),
        version: repairs[0].version,
      })
    )
    await confirm(client, anne, path)
    assert.deepEqual(await statesOf(town, repairs), ['in_progress', 'complete'])
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'modifiée entre-temps par Paul Roux')
  })

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

  test('an operation that was interrupted goes on, and does nothing twice', async ({
    client,
    assert,
  }) => {
    const { town, anne, repairs } = await aTownWithRepairs(3)
    const path = await prepare(client, anne, {
      'demandes[]': repairs.map(({ number }) => number),
      'acte': 'take_up',
    })
    await atDesk(client, anne).post(`${path}/execution`)
    await town.run(async () => {
      const operation = await BulkOperation.firstOrFail()
      const [itemId] = await bulkItemIds(operation.id, 'planned')
      const agent = await bulkAgent(operation)
      await new PerformBulkItem().handle({ itemId, operation, ...agent })
      await JobRun.query().update({ state: 'failed' })
    })
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'Reprendre l’opération')
    await confirm(client, anne, path)
    const events = await town.run(() => RequestEvent.query().where('to_state', 'in_progress'))
    assert.lengthOf(events, 3)
    assert.include((await atDesk(client, anne).get(path)).text(), 'Annuler cette opération')
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

  test('an operation is found again in the list of one’s own', async ({ client, assert }) => {
    const { anne, repairs } = await aTownWithRepairs(1)
    assert.include((await atDesk(client, anne).get(OPERATIONS)).text(), 'Aucune opération')
    const path = await prepare(client, anne, {
      'demandes[]': [repairs[0].number],
      'acte': 'take_up',
    })
    await confirm(client, anne, path)
    assert.include((await atDesk(client, anne).get(OPERATIONS)).text(), `href="${path}"`)
  })
})

async function aTownWithRepairs(count: number) {
  const town = await aTown()
  const anne = await anAgent(town).with('technical', 'write').with('civil_status', 'read')
  const family = await aHousehold(town)
  const repairs: ServiceRequest[] = []
  for (let made = 0; made < count; made++) {
    repairs.push(await aRequest(town, REPAIR).by(family))
  }
  return { town, anne, family, repairs }
}

async function prepare(client: ApiClient, agent: AgentAccount, input: object): Promise<string> {
  const response = await atDesk(client, agent).post(OPERATIONS, input)
  response.assertStatus(303)
  return response.header('location') as string
}

async function confirm(client: ApiClient, agent: AgentAccount, path: string, input = {}) {
  const response = await atDesk(client, agent).post(`${path}/execution`, input)
  response.assertStatus(303)
  await runDueJobs()
}

async function undo(client: ApiClient, agent: AgentAccount, path: string) {
  const response = await atDesk(client, agent).post(`${path}/annulation`)
  response.assertStatus(303)
  await runDueJobs()
}

function actorOf(agent: AgentAccount) {
  return { kind: 'agent', id: agent.id, name: agent.fullName } as const
}

function holdFor(town: Town, agent: AgentAccount, { id }: ServiceRequest) {
  return town.run(() => new TakeLock().handle({ requestId: id, actor: actorOf(agent) }))
}

async function stateOf(town: Town, { id }: ServiceRequest): Promise<RequestState> {
  const { state } = await town.run(() => ServiceRequest.findOrFail(id))
  return state
}

async function statesOf(town: Town, requests: ServiceRequest[]): Promise<RequestState[]> {
  const states: RequestState[] = []
  for (const request of requests) states.push(await stateOf(town, request))
  return states
}

/** Rows without what every write raises. */
async function rowsOf(town: Town, requests: ServiceRequest[]) {
  const rows = await town.run(() =>
    ServiceRequest.query()
      .whereIn(
        'id',
        requests.map(({ id }) => id)
      )
      .orderBy('id')
  )
  return rows.map((row) => {
    const { version, updatedAt, historyLength, historyHash, ...kept } = row.serialize()
    return kept
  })
}
