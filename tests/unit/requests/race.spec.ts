import { test } from '@japa/runner'
import { AddNote } from '#requests/actions/add_note'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { PerformTransition } from '#requests/actions/perform_transition'
import { E_STALE_VERSION } from '#requests/errors'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const ROUNDS = 15

test.group('Two agents and the citizen write the same request at once', (group) => {
  useTruncatedDatabase(group)

  test('no write is lost silently: one wins, the others are told who was faster', async ({
    assert,
  }) => {
    const town = await aTown()
    const agents = [
      await anAgent(town).with('technical', 'write'),
      await anAgent(town).named('Hugo', 'Blanc').with('technical', 'write'),
    ]
    const family = await aHousehold(town)
    const request = await aRequest(town, 'technical_intervention').by(family)
    const actors = [
      ...agents.map((agent) => ({ kind: 'agent' as const, id: agent.id, name: agent.fullName })),
      { kind: 'citizen' as const, id: family.head.id, name: family.head.fullName },
    ]

    await town.run(async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { version } = await ServiceRequest.findOrFail(request.id)
        const outcomes = await Promise.allSettled(
          actors.map((actor) =>
            new EditRequestData().handle({
              requestId: request.id,
              data: { interventionDescription: `${actor.name}, tour ${round}` },
              version,
              actor,
            })
          )
        )
        const won = outcomes.filter(({ status }) => status === 'fulfilled')
        const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
        assert.lengthOf(won, 1)
        for (const { reason } of lost) {
          assert.instanceOf(reason, E_STALE_VERSION)
          assert.include(
            actors.map(({ name }) => name),
            (reason as E_STALE_VERSION).conflict.changedBy
          )
        }
        const stored = await ServiceRequest.findOrFail(request.id)
        assert.equal(stored.version, version + 1)
      }
      const changes = await RequestEvent.query()
        .where('request_id', request.id)
        .where('kind', 'data_changed')
      assert.lengthOf(changes, ROUNDS)
    })
  }).timeout(60_000)

  test('notes of all three are kept whatever else happens meanwhile', async ({ assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('technical', 'write')
    const family = await aHousehold(town)
    const request = await aRequest(town, 'technical_intervention').by(family)
    const actor = { kind: 'agent' as const, id: agent.id, name: agent.fullName }
    await town.run(async () => {
      const note = (text: string) =>
        new AddNote().handle({ requestId: request.id, visibility: 'internal', text, actor })
      await Promise.all([
        note('un'),
        note('deux'),
        new PerformTransition().handle({
          requestId: request.id,
          transition: 'take_up',
          actor,
          version: request.version,
        }),
        note('trois'),
      ])
      const events = await RequestEvent.query()
        .where('request_id', request.id)
        .where('kind', 'note_added')
      assert.lengthOf(events, 3)
      assert.equal((await ServiceRequest.findOrFail(request.id)).state, 'in_progress')
    })
  })
})
