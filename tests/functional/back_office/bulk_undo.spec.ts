import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import { runDueJobs } from '#authorities/jobs/runner'
import { AddNote } from '#requests/actions/add_note'
import RequestEvent from '#requests/models/request_event'
import { useDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { anAgent } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import {
  aTownWithRepairs,
  actorOf,
  confirm,
  prepare,
  rowsOf,
  stateOf,
  statesOf,
  undo,
} from '#tests/functional/back_office/bulk_world'

test.group('An operation on several requests is taken back', (group) => {
  useDatabase(group)
  const post = usePostOffice(group)
  group.each.setup(() => {
    freezeClock('2026-11-24T08:59:00Z')
    return () => freezeClock(null)
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
})
