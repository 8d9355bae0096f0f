import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import type AgentAccount from '#accounts/models/agent_account'
import { agentRights } from '#accounts/queries/agent_rights'
import { deadlineOf } from '#requests/queries/deadline_of'
import { nextInList, placeInList } from '#requests/queries/next_in_list'
import { boxList, taskBoxes, type TaskBoxKey } from '#requests/queries/task_boxes'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import { chance, randomRequests, TODAY } from '#tests/unit/requests/queries/random_requests'

type Holds = (agent: AgentAccount) => (row: ServiceRequest) => boolean

const IN_BOX: Record<TaskBoxKey, Holds> = {
  new:
    () =>
    ({ state }) =>
      state === 'pending',
  latest:
    ({ id }) =>
    (row) =>
      row.lastAgentId === id && !['draft', 'archived'].includes(row.state),
  validated:
    () =>
    ({ state }) =>
      state === 'validated',
  late: () => (row) => deadlineOf(row, TODAY) === 'red',
  urgent: () => (row) => deadlineOf(row, TODAY) === 'orange',
  messages: () => (row) =>
    row.citizenWroteAt !== null && !['draft', 'archived'].includes(row.state),
}

function byAge(key: TaskBoxKey) {
  const instant = (row: ServiceRequest) =>
    (key === 'latest' ? row.updatedAt : row.submittedAt)?.toMillis() ?? 0
  return (a: ServiceRequest, b: ServiceRequest) => instant(a) - instant(b) || (a.id < b.id ? -1 : 1)
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}

test.group('The task boxes', (group) => {
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
      for (const box of await taskBoxes(agent, rights)) {
        const expected = own.filter(IN_BOX[box.key](agent)).sort(byAge(box.key))
        assert.equal(box.count, expected.length, box.key)
        assert.isAbove(box.count, 0, box.key)
        const five = box.key === 'latest' ? expected.slice(-5) : expected.slice(0, 5)
        assert.deepEqual(idsOf(box.requests), idsOf(five), box.key)
      }
    })
  })

  test('are those that the agent has chosen, narrowed to what he asks', async ({ assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'write').with('technical', 'read')
    agent.hiddenTaskBoxes = ['urgent', 'new']
    await town.run(async () => {
      const rows = await randomRequests(chance(9), { count: 120, agents: [agent] })
      const categoryId = town.category('technical').id
      const rights = await agentRights(agent)
      const boxes = await taskBoxes(agent, rights, { categoryId })
      assert.deepEqual(
        boxes.map(({ key }) => key),
        ['latest', 'validated', 'late', 'messages']
      )
      const own = rows.filter(({ teleserviceId }) =>
        rights.teleserviceIdsIn(categoryId).includes(teleserviceId)
      )
      for (const box of boxes) {
        assert.equal(box.count, own.filter(IN_BOX[box.key](agent)).length, box.key)
      }
    })
  })

  test('each is walked from the oldest to the last, whatever becomes of the requests on the way', async ({
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'write').with('technical', 'read')
    await town.run(async () => {
      const rows = await randomRequests(chance(6), { count: 120, agents: [agent] })
      const rights = await agentRights(agent)
      const readable = rows.filter(({ teleserviceId }) => rights.can(teleserviceId, 'read'))
      for (const key of ['validated', 'late'] as const) {
        const list = boxList(key, agent)
        const expected = readable.filter(IN_BOX[key](agent)).sort(byAge(key))
        const walked = [expected[0]]
        for (;;) {
          const current = walked[walked.length - 1]
          const place = await placeInList(current, list)
          await current.merge({ state: 'archived', dueOn: null, alertOn: null }).save()
          const next = await nextInList(rights, list, place ?? '')
          if (!next) break
          walked.push(await ServiceRequest.findOrFail(next.id))
        }
        assert.deepEqual(idsOf(walked), idsOf(expected), key)
      }
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
        [0, 0, 0, 0, 0, 0]
      )
    })
  })
})
