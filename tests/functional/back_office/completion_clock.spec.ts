import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import { PerformTransition } from '#requests/actions/perform_transition'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aRequestToComplete, asking, fresh } from '#tests/functional/back_office/completion_world'

test.group('The clock of an incomplete request', (group) => {
  useDatabase(group)
  group.each.teardown(() => freezeClock(null))

  test('stops, is neither late nor urgent, and starts again the day after the answer', async ({
    client,
    assert,
  }) => {
    freezeClock('2026-09-01T08:00:00Z')
    const { town, maud, family, request, path } = await aRequestToComplete()
    const promised = await fresh(town, request)
    assert.deepEqual([promised.alertOn, promised.dueOn], ['2026-09-10', '2026-09-15'])

    freezeClock('2026-09-03T21:59:00Z')
    await atDesk(client, maud).post(`${path}/transitions`, asking(request))
    freezeClock('2026-11-20T08:00:00Z')
    const stopped = await fresh(town, request)
    assert.deepEqual([stopped.alertOn, stopped.dueOn], [null, null])
    const page = await atDesk(client, maud).get(path)
    assert.include(page.text(), 'Délai suspendu depuis le 3 septembre 2026')
    const board = await atDesk(client, maud).get('/backoffice/demandes?qualite=rouge')
    assert.notInclude(board.text(), `href="${path}`)

    // Nearly midnight in Paris: still Friday the 20th.
    freezeClock('2026-11-20T22:30:00Z')
    await town.run(() => rectify(stopped, family.head.fullName))
    const running = await fresh(town, request)
    assert.deepEqual([running.alertOn, running.dueOn], ['2026-11-27', '2026-12-02'])
    const again = await atDesk(client, maud).get(path)
    assert.notInclude(again.text(), 'Délai suspendu')
    assert.include(again.text(), 'Échéance le 2 décembre 2026')
  })

  test('starts again too when the agent found what was missing, and not once refused', async ({
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('technical', 'write')
    const family = await aHousehold(town)
    for (const [transition, dueOn] of [
      ['mark_complete', '2026-10-05'],
      ['reject', null],
    ] as const) {
      freezeClock('2026-09-01T08:00:00Z')
      const pending = await aRequest(town, 'technical_intervention').by(family)
      const actor = { kind: 'agent', id: agent.id, name: agent.fullName } as const
      const decide = (next: 'mark_incomplete' | typeof transition, version: number) =>
        town.run(() =>
          new PerformTransition().handle({
            requestId: pending.id,
            transition: next,
            actor,
            version,
            reason: 'Pour voir.',
          })
        )
      freezeClock('2026-09-04T08:00:00Z')
      const incomplete = await decide('mark_incomplete', pending.version)
      freezeClock('2026-09-24T08:00:00Z')
      const { dueOn: after } = await decide(transition, incomplete.version)
      assert.equal(after, dueOn)
    }
  })

  test('goes on from where a decision stopped it when the request comes back', async ({
    assert,
  }) => {
    freezeClock('2026-09-01T08:00:00Z')
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, 'technical_intervention').by(family)
    const actor = { kind: 'agent', id: null, name: 'Anne Leroy' } as const
    await town.run(async () => {
      await request.merge({ state: 'complete', dataState: 'valid' }).save()
      const at = async (day: string, transition: 'validate' | 'mark_incomplete') => {
        freezeClock(`${day}T08:00:00Z`)
        await request.refresh()
        return new PerformTransition().handle({
          requestId: request.id,
          transition,
          actor,
          version: request.version,
          reason: 'Pour voir.',
        })
      }
      await at('2026-09-08', 'validate')
      const incomplete = await at('2026-09-10', 'mark_incomplete')
      freezeClock('2026-09-30T08:00:00Z')
      await rectify(incomplete, 'Camille Martin')
    })
    const { alertOn, dueOn } = await fresh(town, request)
    assert.deepEqual([alertOn, dueOn], ['2026-10-02', '2026-10-07'])
  })

  test('the history is enough to work it out again', async ({ assert }) => {
    freezeClock('2026-09-01T08:00:00Z')
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, 'technical_intervention').by(family)
    const actor = { kind: 'agent', id: null, name: 'Anne Leroy' } as const
    await town.run(async () => {
      for (const [stoppedOn, answeredOn] of [
        ['2026-09-03', '2026-09-08'],
        ['2026-09-08', '2026-09-15'],
        ['2026-09-21', '2026-09-26'],
      ]) {
        freezeClock(`${stoppedOn}T08:00:00Z`)
        await request.refresh()
        const incomplete = await new PerformTransition().handle({
          requestId: request.id,
          transition: 'mark_incomplete',
          actor,
          version: request.version,
          reason: 'Encore une précision.',
        })
        freezeClock(`${answeredOn}T08:00:00Z`)
        await rectify(incomplete, 'Camille Martin')
      }
      const events = await RequestEvent.query()
        .where('request_id', request.id)
        .where('kind', 'transition')
        .orderBy('created_at')
        .orderBy('id')
      assert.deepEqual(
        events.map(({ details }) => details?.clock),
        [
          { startedOn: '2026-09-01', alertOn: '2026-09-10', dueOn: '2026-09-15' },
          { stoppedOn: '2026-09-03', alertIn: 5, dueIn: 8 },
          { startedOn: '2026-09-08', alertOn: '2026-09-15', dueOn: '2026-09-18' },
          { stoppedOn: '2026-09-08', alertIn: 5, dueIn: 8 },
          { startedOn: '2026-09-15', alertOn: '2026-09-22', dueOn: '2026-09-25' },
          { stoppedOn: '2026-09-21', alertIn: 1, dueIn: 4 },
          { startedOn: '2026-09-26', alertOn: '2026-09-28', dueOn: '2026-10-01' },
        ]
      )
    })
    const { alertOn, dueOn } = await fresh(town, request)
    assert.deepEqual([alertOn, dueOn], ['2026-09-28', '2026-10-01'])
  })
})

function rectify({ id, version }: ServiceRequest, name: string) {
  return new PerformTransition().handle({
    requestId: id,
    transition: 'rectify',
    actor: { kind: 'citizen', id: null, name },
    version,
    answer: 'Voici tout ce que j’ai.',
  })
}
