import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import { agentRights } from '#accounts/queries/agent_rights'
import { deadlineOf } from '#requests/queries/deadline_of'
import { taskBoxes, type TaskBoxKey } from '#requests/queries/task_boxes'
import type ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import { chance, randomRequests, TODAY } from '#tests/unit/requests/queries/random_requests'

test.group('The five task boxes', (group) => {
  useDatabase(group)
  group.each.setup(() => {
    freezeClock(`${TODAY}T09:00:00Z`)
    return () => freezeClock(null)
  })

  test('hold what their title says, of the agent’s categories only', async ({ assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'write')
    const colleague = await anAgent(town).named('Paul', 'Roux')
    await town.run(async () => {
      const rows = await randomRequests(chance(5), { count: 120, agents: [agent, colleague] })
      const rights = await agentRights(agent)
      const own = rows.filter(({ teleserviceId }) => rights.can(teleserviceId, 'read'))
      const inBox: Record<TaskBoxKey, (row: ServiceRequest) => boolean> = {
        new: ({ state }) => state === 'pending',
        latest: (row) => row.lastAgentId === agent.id && !['draft', 'archived'].includes(row.state),
        validated: ({ state }) => state === 'validated',
        late: (row) => deadlineOf(row, TODAY) === 'red',
        urgent: (row) => deadlineOf(row, TODAY) === 'orange',
      }
      for (const box of await taskBoxes(agent, rights)) {
        const expected = own.filter(inBox[box.key])
        assert.equal(box.count, expected.length, box.key)
        assert.equal(box.requests.length, Math.min(5, expected.length), box.key)
        assert.isAbove(box.count, 0, box.key)
        const ids = new Set(expected.map(({ id }) => id))
        assert.isTrue(
          box.requests.every(({ id }) => ids.has(id)),
          box.key
        )
      }
    })
  })

  test('new and validated requests come oldest first; the last handled ones most recent first', async ({
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'write').with('technical', 'read')
    await town.run(async () => {
      const rows = await randomRequests(chance(6), { count: 120, agents: [agent] })
      const rights = await agentRights(agent)
      const readable = rows.filter(({ teleserviceId }) => rights.can(teleserviceId, 'read'))
      const oldest = readable
        .filter(({ state }) => state === 'pending')
        .sort((a, b) => Number(a.submittedAt) - Number(b.submittedAt))
      const [newest, latest] = await taskBoxes(agent, rights)

      assert.equal(newest.requests[0].submittedAt?.toISO(), oldest[0].submittedAt?.toISO())
      const instants = latest.requests.map(({ updatedAt }) => updatedAt.toMillis())
      assert.deepEqual(
        instants,
        [...instants].sort((a, b) => b - a)
      )
    })
  })

  test('an administrator without category finds them empty', async ({ assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).administrator()
    await town.run(async () => {
      await randomRequests(chance(7), { count: 20, agents: [agent] })
      const boxes = await taskBoxes(agent, await agentRights(agent))
      assert.deepEqual(
        boxes.map(({ count }) => count),
        [0, 0, 0, 0, 0]
      )
    })
  })
})
