import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import JobRun from '#authorities/models/job_run'
import { PerformBulkItem } from '#requests/actions/perform_bulk_item'
import { PerformTransition } from '#requests/actions/perform_transition'
import BulkOperation from '#requests/models/bulk_operation'
import RequestEvent from '#requests/models/request_event'
import { bulkAgent } from '#requests/queries/bulk_agent'
import { bulkItemIds } from '#requests/queries/bulk_items'
import { useDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import {
  OPERATIONS,
  REPAIR,
  aTownWithRepairs,
  actorOf,
  confirm,
  holdFor,
  prepare,
  stateOf,
  statesOf,
} from '#tests/functional/back_office/bulk_world'

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
