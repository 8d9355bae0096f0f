import { test } from '@japa/runner'
import type AgentAccount from '#accounts/models/agent_account'
import CounterSession from '#households/models/counter_session'
import { atCounter } from '#tests/functional/back_office/at_counter'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const BIRTH = 'birth_details'

/** Anne Leroy, who may file what the schools offer, and reads the rest. */
async function aClerk(town: Town): Promise<AgentAccount> {
  return anAgent(town).with('school', 'write').with('technical', 'read')
}

test.group('Going to the counter', (group) => {
  useDatabase(group)

  test('finds a household by its number or by a name, and opens the portal for it', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const clerk = await aClerk(town)
    const family = await aHousehold(town).headedBy('Élodie', 'Lefèvre').withChild('Léa')
    await aHousehold(town).headedBy('Nadia', 'Benali')
    const desk = atDesk(client, clerk)

    for (const query of [`foyer=${family.household.number}`, 'nom=LEFEV']) {
      const page = await desk.get(`/backoffice/guichet?${query}`)
      page.assertStatus(200)
      assert.include(page.text(), 'Élodie Lefèvre')
      assert.notInclude(page.text(), 'Benali')
    }
    const opened = await desk.post('/backoffice/guichet', {
      household: family.household.number,
      back: '/backoffice/demandes/12?vue=foyer',
    })
    opened.assertStatus(303)
    opened.assertHeader('location', '/demarches')

    const session = await town.run(() => CounterSession.query().firstOrFail())
    assert.equal(session.agentId, clerk.id)
    assert.equal(session.householdId, family.household.id)
    assert.equal(session.individualId, family.head.id)
    assert.isNull(session.endedAt)
  })

  test('is for agents who may change something, and never for a family without account', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const reader = await anAgent(town).named('Guy', 'Noël').with('school', 'read')
    const refused = await atDesk(client, reader).post('/backoffice/guichet', {
      household: family.household.number,
    })
    refused.assertStatus(403)

    const withoutAccount = await aRequest(town, BIRTH)
    const desk = atDesk(client, await aClerk(town))
    for (const household of [withoutAccount.householdNumber, 99999, 0, 'x', '']) {
      const answer = await desk.post('/backoffice/guichet', { household })
      answer.assertHeader('location', '/backoffice/guichet')
    }
    assert.lengthOf(await town.run(() => CounterSession.query()), 0)
  })

  test('never offers the agent his own household, nor another town’s', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const clerk = await aClerk(town)
    const own = await aHousehold(town).headedBy('Anne', 'Leroy', { email: clerk.email })
    const elsewhere = await aHousehold(await aTown('Val').at('val.test')).headedBy('Jean', 'Leroy')
    const desk = atDesk(client, clerk)

    const page = await desk.get('/backoffice/guichet?nom=leroy')
    assert.include(page.text(), 'Aucun foyer trouvé')
    for (const { household } of [own, elsewhere]) {
      const others = household.number === own.household.number ? own : elsewhere
      await desk.post('/backoffice/guichet', { household: others.household.number })
    }
    assert.lengthOf(await town.run(() => CounterSession.query()), 0)
  })

  test('comes back to the page where the agent was, and to no foreign one', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const clerk = await aClerk(town)
    const family = await aHousehold(town)
    const back = '/backoffice/demandes/12?vue=foyer'
    for (const [asked, led] of [
      [back, back],
      ['https://ailleurs.test/', '/backoffice/guichet'],
      ['/backoffice/../compte', '/backoffice/guichet'],
    ]) {
      await atDesk(client, clerk).post('/backoffice/guichet', {
        household: family.household.number,
        back: asked,
      })
      const session = await town.run(() =>
        CounterSession.query().whereNull('ended_at').firstOrFail()
      )
      const left = await atCounter(client, clerk, session).send('delete', '/backoffice/guichet')
      left.assertStatus(303)
      left.assertHeader('location', led)
      await session.refresh()
      assert.equal(session.endedBy, 'left')
    }
  })
})
