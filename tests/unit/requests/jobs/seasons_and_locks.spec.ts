import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import type { RequestState } from '#kernel/transitions'
import Season from '#catalogue/models/season'
import { endSeasonsJob } from '#requests/jobs/end_seasons_job'
import { releaseStaleLocksJob } from '#requests/jobs/release_stale_locks_job'
import { TakeLock } from '#requests/actions/take_lock'
import RequestEvent from '#requests/models/request_event'
import RequestLock from '#requests/models/request_lock'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const CANTEEN = 'school_canteen_registration'

test.group('The end of a season', (group) => {
  useDatabase(group)
  group.each.setup(() => {
    freezeClock('2026-09-01T11:00:00Z')
    return () => freezeClock(null)
  })

  async function aRegistration(state: RequestState, effectEndsOn: string) {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
    await town.run(async () => {
      await Season.query().where('teleservice_id', CANTEEN).update({
        label: 'Année 2025-2026',
        registration_ends_on: '2025-08-01',
        effect_starts_on: '2025-09-01',
        effect_ends_on: effectEndsOn,
      })
      await ServiceRequest.query().where('id', request.id).update({ state })
    })
    return { town, request }
  }

  const TABLE: { state: RequestState; endsOn: string; becomes: RequestState }[] = [
    { state: 'validated', endsOn: '2026-08-31', becomes: 'closed' },
    { state: 'notified', endsOn: '2026-08-31', becomes: 'closed' },
    { state: 'validated', endsOn: '2026-09-01', becomes: 'validated' },
    { state: 'pending', endsOn: '2026-08-31', becomes: 'pending' },
    { state: 'rejected', endsOn: '2026-08-31', becomes: 'rejected' },
    { state: 'closed', endsOn: '2026-08-31', becomes: 'closed' },
  ]
  for (const { state, endsOn, becomes } of TABLE) {
    test(`on 1 September 2026, « ${state} » for a season until ${endsOn} is « ${becomes} »`, async ({
      assert,
    }) => {
      const { town, request } = await aRegistration(state, endsOn)
      const runs = [await runFor(town, endSeasonsJob), await runFor(town, endSeasonsJob)]
      assert.deepEqual(
        runs.map(({ summary }) => summary),
        [
          becomes === state ? 'Aucune demande fermée.' : '1\u00a0demande fermée.',
          'Aucune demande fermée.',
        ]
      )
      assert.equal((await request.refresh()).state, becomes)
    })
  }

  test('the history tells both steps and the season, and the citizen’s reason stays', async ({
    assert,
  }) => {
    const { town, request } = await aRegistration('validated', '2026-08-31')
    await town.run(() =>
      ServiceRequest.query()
        .where('id', request.id)
        .update({ decision_reason: 'Place en 1er service.' })
    )
    await runFor(town, endSeasonsJob)
    const events = await town.run(() =>
      RequestEvent.query()
        .where('request_id', request.id)
        .where('actor_kind', 'system')
        .orderBy('id')
    )
    assert.deepEqual(
      events.map(({ fromState, toState, reason }) => [fromState, toState, reason]),
      [
        ['validated', 'notified', 'Saison «\u00a0Année 2025-2026\u00a0» terminée le 31/08/2026.'],
        ['notified', 'closed', 'Saison «\u00a0Année 2025-2026\u00a0» terminée le 31/08/2026.'],
      ]
    )
    assert.equal((await request.refresh()).decisionReason, 'Place en 1er service.')
  })
})

test.group('Stale locks', (group) => {
  useDatabase(group)
  group.each.setup(() => {
    freezeClock('2026-09-01T11:00:00Z')
    return () => freezeClock(null)
  })

  test('are removed once their time is over, those in use stay', async ({ assert }) => {
    const town = await aTown().configured({ lockMinutes: 30 })
    const family = await aHousehold(town)
    const agent = await anAgent(town).with('technical', 'write')
    const actor = { kind: 'agent' as const, id: agent.id, name: agent.fullName }
    const take = async () => {
      const request = await aRequest(town, 'technical_intervention').by(family)
      await town.run(() => new TakeLock().handle({ requestId: request.id, actor }))
      return request.id
    }
    await take()
    freezeClock(now().plus({ minutes: 20 }).toISO())
    const inUse = await take()
    freezeClock(now().plus({ minutes: 15 }).toISO())
    assert.equal((await runFor(town, releaseStaleLocksJob)).summary, '1\u00a0verrou retiré.')
    const left = await town.run(() => RequestLock.query())
    assert.deepEqual(
      left.map(({ requestId }) => requestId),
      [inUse]
    )
  })
})
