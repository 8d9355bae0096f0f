import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { runDueJobs } from '#authorities/jobs/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

const REPAIR = 'technical_intervention'
const FOUND = 501

test.group('As many requests as one operation takes', (group) => {
  useDatabase(group)

  test('500 of 501: three that cannot change are listed, the others change and are all undone', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('technical', 'write')
    await aCrowd(town)
    const desk = atDesk(client, anne)
    const prepared = await desk.post('/backoffice/operations-groupees', {
      portee: 'recherche',
      recherche: '/backoffice/demandes?tri=numero',
      acte: 'reject',
    })
    const path = prepared.header('location') as string
    const preview = await desk.get(path)
    assert.include(preview.text(), '500 demandes au plus')
    assert.include(preview.text(), 'Ne peuvent pas changer (3)')
    assert.include(preview.text(), 'Confirmer pour 497\u00a0demandes')

    await desk.post(`${path}/execution`, { reason: 'Chantier terminé' })
    await runDueJobs()
    assert.deepEqual(await tally(town), { cancelled: 3, pending: 1, rejected: 497 })
    const waiting = await heldMails(town)
    assert.equal(waiting, 497)

    await desk.post(`${path}/annulation`)
    await runDueJobs()
    assert.deepEqual(await tally(town), { cancelled: 3, pending: 498 })
    assert.equal(await heldMails(town), 0)
  }).timeout(120_000)
})

/** One request of the oldest number, and as many like it as it takes; three are already cancelled. */
async function aCrowd(town: Town): Promise<void> {
  const first = await aRequest(town, REPAIR).by(await aHousehold(town))
  await town.run(async () => {
    const [row] = await db.from('service_requests').where('id', first.id)
    const copies = Array.from({ length: FOUND - 1 }, (_, place) => ({
      ...row,
      data: asText(row.data),
      submitted_data: asText(row.submitted_data),
      id: randomUUID(),
      number: (first.number ?? 0) + place + 1,
      state: place < 3 ? 'cancelled' : 'pending',
    }))
    for (let from = 0; from < copies.length; from += 50) {
      await db.table('service_requests').multiInsert(copies.slice(from, from + 50))
    }
  })
}

function asText(json: unknown): unknown {
  return typeof json === 'string' ? json : JSON.stringify(json)
}

async function tally(town: Town): Promise<Record<string, number>> {
  const requests = await town.run(() => ServiceRequest.query().select('state').orderBy('state'))
  const counts: Record<string, number> = {}
  for (const { state } of requests) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

async function heldMails(town: Town): Promise<number> {
  const mails = await town.run(() =>
    OutboxMessage.query().where('kind', 'request_transition_mail').whereNotNull('held_for')
  )
  return mails.length
}
