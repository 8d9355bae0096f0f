import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { openCounter } from '#tests/functional/back_office/at_counter'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

const CANTEEN = 'school_canteen_registration'

test.group('The form that an agent fills in at the counter', (group) => {
  useDatabase(group)

  test('serves several children, each line of history with both identities', async ({
    client,
    assert,
  }) => {
    const { town, family, counter } = await aCounter(client)
    const subjects = ['Léa', 'Tom'].map((name) => family.child(name).id)
    await counter.post(`/demarches/${CANTEEN}/demande`, { subjects })
    const [lea, tom] = await draftsOf(town)
    await counter.post(`/demarches/${CANTEEN}/demande/${lea.id}/registration/saisie`, {
      root: { urgencyPhone: '0698765432', canteenAttendingDays: ['Monday'] },
      version: lea.version,
    })
    await counter.post(`/demarches/${CANTEEN}/demande/${tom.id}/reprise`, { source: lea.id })
    const [, filled] = await draftsOf(town)
    assert.equal(filled.data.urgencyPhone, '0698765432')
    assert.deepEqual(
      await history(town),
      lines(family, ['created', 'created', 'data_changed', 'data_changed'])
    )
  })

  test('renews a former request of the household', async ({ client, assert }) => {
    const { town, family, counter } = await aCounter(client)
    const former = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .in('rejected')
    const before = (await history(town)).length
    await counter.post(`/demandes/${former.number}/renouvellement`)
    const [draft] = await draftsOf(town)
    assert.deepEqual(draft.data.canteenAttendingDays, former.data.canteenAttendingDays)
    assert.deepEqual(
      (await history(town)).slice(before),
      lines(family, ['created', 'data_changed'])
    )
  })
})

async function aCounter(client: ApiClient) {
  const town = await aTown()
  const clerk = await anAgent(town).with('school', 'write')
  const family = await aHousehold(town).withChild('Léa').withChild('Tom')
  return { town, family, counter: await openCounter(client, clerk, family) }
}

function draftsOf(town: Town): Promise<ServiceRequest[]> {
  return town.run(() => ServiceRequest.query().where('state', 'draft').orderBy('id'))
}

/** Kind, who acted, for whom: in the order in which it happened. */
async function history(town: Town) {
  const events = await town.run(() => RequestEvent.query().orderBy('id'))
  return events.map(({ kind, actorName, onBehalfOf }) => [kind, actorName, onBehalfOf])
}

function lines(family: Family, kinds: string[]) {
  const label = `la famille Martin (compte n° ${family.household.number})`
  return kinds.map((kind) => [kind, 'Anne Leroy', label])
}
