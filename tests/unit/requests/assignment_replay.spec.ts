import { test } from '@japa/runner'
import { today } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import AgentAbsence from '#accounts/models/agent_absence'
import CounterSession from '#households/models/counter_session'
import { OpenCounterSession } from '#households/actions/open_counter_session'
import { AssignRequest } from '#requests/actions/assign_request'
import { DeclareAbsence } from '#requests/actions/declare_absence'
import { ShareRequests } from '#requests/actions/share_requests'
import { agentRights } from '#accounts/queries/agent_rights'
import RequestEvent from '#requests/models/request_event'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const TIMES = [1, 2, 3, 4, 5]

test.group('Assigning five times at once', (group) => {
  useTruncatedDatabase(group)

  test('gives one line of history and one mail, whichever way a request moves', async ({
    assert,
  }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('school', 'manage')
    const maud = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
    const family = await aHousehold(town).withChild('Léa').withChild('Tom')
    const [request, other] = await Promise.all(
      ['Léa', 'Tom'].map((name) =>
        aRequest(town, 'school_canteen_registration').by(family).about(family.child(name))
      )
    )
    const actor = { kind: 'agent', id: anne.id, name: anne.fullName } as const
    const counts = async () => ({
      events: (await RequestEvent.query().where('kind', 'assigned')).length,
      mails: (await OutboxMessage.query().where('kind', 'assignment_mail')).length,
    })
    await town.run(async () => {
      const rights = await agentRights(anne)
      await Promise.all(
        TIMES.map(() =>
          new AssignRequest().handle({
            requestId: request.id,
            assignee: maud,
            from: null,
            actor,
          })
        )
      )
      assert.deepEqual(await counts(), { events: 1, mails: 1 })

      const lines = [{ number: Number(other.number), agentId: maud.id }]
      await Promise.all(TIMES.map(() => new ShareRequests().handle({ lines, rights, actor })))
      assert.deepEqual(await counts(), { events: 2, mails: 2 })

      const days = { startsOn: today(), endsOn: today() }
      await Promise.all(
        TIMES.map(() =>
          new DeclareAbsence().handle({
            agent: maud,
            replacement: anne,
            comesBack: true,
            actor,
            ...days,
          })
        )
      )
      assert.deepEqual(await counts(), { events: 4, mails: 3 })
      assert.lengthOf(await AgentAbsence.query(), 1)
    })
  })

  test('opens the counter once', async ({ assert }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('school', 'write')
    const { household } = await aHousehold(town)
    await town.run(async () => {
      await Promise.all(
        TIMES.map(() =>
          new OpenCounterSession().handle({
            agent: anne,
            householdNumber: household.number,
            returnPath: '/backoffice/guichet',
          })
        )
      )
      assert.lengthOf(await CounterSession.query(), 1)
    })
  })
})
