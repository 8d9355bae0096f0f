import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import Season from '#catalogue/models/season'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { PerformTransition } from '#requests/actions/perform_transition'
import { SetDataState } from '#requests/actions/set_data_state'
import { TakeLock } from '#requests/actions/take_lock'
import { E_REQUEST_LOCKED, E_STALE_VERSION, E_TRANSITION_REFUSED } from '#requests/errors'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

test.group('Deciding on a request', (group) => {
  useTruncatedDatabase(group)

  async function aPendingRequest() {
    const town = await aTown()
    const agent = await anAgent(town).with('technical', 'write')
    const family = await aHousehold(town)
    const request = await aRequest(town, 'technical_intervention').by(family)
    const actor = { kind: 'agent' as const, id: agent.id, name: agent.fullName }
    return { town, request, actor }
  }

  test('a double click on a decision writes one history row and one mail', async ({ assert }) => {
    const { town, request, actor } = await aPendingRequest()
    await town.run(async () => {
      const decision = {
        requestId: request.id,
        transition: 'mark_incomplete' as const,
        actor,
        version: request.version,
        reason: 'Précisez le lieu.',
      }
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => new PerformTransition().handle(decision))
      )
      assert.deepEqual([...new Set(outcomes.map(({ state }) => state))], ['incomplete'])
      const events = await RequestEvent.query().where('to_state', 'incomplete')
      assert.lengthOf(events, 1)
      assert.equal(events[0].reason, 'Précisez le lieu.')
      assert.lengthOf(await OutboxMessage.query().where('kind', 'request_transition_mail'), 1)
    })
  })

  test('a decision taken on an older version is refused and names who changed the request', async ({
    assert,
  }) => {
    const { town, request, actor } = await aPendingRequest()
    await town.run(async () => {
      await new SetDataState().handle({
        requestId: request.id,
        dataState: 'valid',
        version: request.version,
        actor: { ...actor, name: 'Anne Leroy' },
      })
      const error = await new PerformTransition()
        .handle({ requestId: request.id, transition: 'take_up', actor, version: request.version })
        .catch((refusal) => refusal)
      assert.instanceOf(error, E_STALE_VERSION)
      assert.equal((error as E_STALE_VERSION).conflict.changedBy, 'Anne Leroy')
      assert.equal((await ServiceRequest.findOrFail(request.id)).state, 'pending')
    })
  })

  test('« validé » waits for valid data and valid documents, each named', async ({ assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('civil_status', 'write')
    const request = await aRequest(town, 'birth_details')
    const actor = { kind: 'agent' as const, id: agent.id, name: agent.fullName }
    await town.run(async () => {
      const complete = await new PerformTransition().handle({
        requestId: request.id,
        transition: 'mark_complete',
        actor,
        version: request.version,
      })
      const error = await new PerformTransition()
        .handle({ requestId: request.id, transition: 'validate', actor, version: complete.version })
        .catch((refusal) => refusal)
      assert.instanceOf(error, E_TRANSITION_REFUSED)
      const anchors = (error as E_TRANSITION_REFUSED).blockers.map(({ anchor }) => anchor)
      assert.includeMembers(anchors, ['donnees', 'pieces'])

      const checked = await new SetDataState().handle({
        requestId: request.id,
        dataState: 'valid',
        version: complete.version,
        actor,
      })
      const validated = await new PerformTransition().handle({
        requestId: request.id,
        transition: 'validate',
        actor,
        version: checked.version,
        waiver: 'Pièces vues au guichet.',
      })
      assert.equal(validated.state, 'validated')
      assert.isNull(validated.dueOn)
      const event = await RequestEvent.query().where('to_state', 'validated').firstOrFail()
      assert.equal(event.details?.waiver, 'Pièces vues au guichet.')
    })
  })

  test('a waiver lifts neither the data nor the season’s validation date', async ({ assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'write')
    const family = await aHousehold(town).withChild('Léa')
    const request = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
    const actor = { kind: 'agent' as const, id: agent.id, name: agent.fullName }
    await town.run(async () => {
      const season = await Season.findOrFail(request.seasonId)
      await season.merge({ validationStartsOn: '2100-01-01' }).save()
      const stored = await ServiceRequest.findOrFail(request.id)
      await stored.merge({ state: 'complete' }).save()
      const error = await new PerformTransition()
        .handle({
          requestId: request.id,
          transition: 'validate',
          actor,
          version: request.version,
          waiver: 'Pièces vues au guichet.',
        })
        .catch((refusal) => refusal)
      const anchors = (error as E_TRANSITION_REFUSED).blockers.map(({ anchor }) => anchor)
      assert.sameMembers(anchors, ['donnees', 'saison'])
    })
  })

  test('the canteen is not « complet » before the child’s school is known', async ({ assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'write')
    const family = await aHousehold(town).withChild('Léa')
    const request = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
    await town.run(async () => {
      const error = await new PerformTransition()
        .handle({
          requestId: request.id,
          transition: 'mark_complete',
          actor: { kind: 'agent', id: agent.id, name: agent.fullName },
          version: request.version,
        })
        .catch((refusal) => refusal)
      assert.instanceOf(error, E_TRANSITION_REFUSED)
      assert.equal((error as E_TRANSITION_REFUSED).blockers[0].anchor, 'school')
    })
  })

  test('while an agent holds the lock, neither the citizen nor a colleague writes', async ({
    assert,
  }) => {
    const { town, request, actor } = await aPendingRequest()
    const colleague = await anAgent(town).named('Hugo', 'Blanc').with('technical', 'write')
    await town.run(async () => {
      await new TakeLock().handle({ requestId: request.id, actor })
      const edit = (by: { kind: 'agent' | 'citizen'; id: string | null; name: string }) =>
        new EditRequestData()
          .handle({
            requestId: request.id,
            data: { interventionDescription: 'Autre chose.' },
            version: request.version,
            actor: by,
          })
          .catch((refusal) => refusal)

      assert.instanceOf(
        await edit({ kind: 'citizen', id: null, name: 'Camille' }),
        E_REQUEST_LOCKED
      )
      assert.instanceOf(
        await edit({ kind: 'agent', id: colleague.id, name: colleague.fullName }),
        E_REQUEST_LOCKED
      )
      const own = await edit(actor)
      assert.deepEqual(own.errors, [])
      assert.equal(own.request.data.interventionDescription, 'Autre chose.')
    })
  })
})
