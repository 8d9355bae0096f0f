import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import type { RequestState } from '#kernel/transitions'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import Household from '#households/models/household'
import { archiveRequestsJob } from '#requests/jobs/archive_requests_job'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const TELESERVICE = 'technical_intervention'

test.group('Archiving', (group) => {
  useDatabase(group)
  group.each.setup(() => {
    freezeClock('2026-11-24T02:00:00Z')
    return () => freezeClock(null)
  })

  async function aRequestIn(town: Town, state: RequestState, untouchedSince: string) {
    const request = await aRequest(town, TELESERVICE).by(await aHousehold(town))
    await leave(town, request, state, untouchedSince)
    return request
  }

  function leave(town: Town, request: ServiceRequest, state: RequestState, since: string) {
    return town.run(() =>
      ServiceRequest.query()
        .where('id', request.id)
        .update({ state, updated_at: `${since}T10:00:00.000Z` })
    )
  }

  // The teleservice keeps requests six months; 24 November 2026, at three in the morning.
  const TABLE: { state: RequestState; since: string; isArchived: boolean; townMonths?: number }[] =
    [
      { state: 'closed', since: '2026-05-23', isArchived: true },
      { state: 'closed', since: '2026-05-25', isArchived: false },
      { state: 'rejected', since: '2026-05-23', isArchived: true },
      { state: 'cancelled', since: '2026-05-23', isArchived: true },
      { state: 'notified', since: '2026-05-23', isArchived: true },
      { state: 'validated', since: '2020-01-01', isArchived: false },
      { state: 'pending', since: '2020-01-01', isArchived: false },
      { state: 'draft', since: '2020-01-01', isArchived: false },
      { state: 'closed', since: '2026-09-01', isArchived: true, townMonths: 2 },
      { state: 'closed', since: '2026-01-01', isArchived: false, townMonths: 12 },
    ]
  for (const { state, since, isArchived, townMonths } of TABLE) {
    const rule = townMonths ? `, where the town keeps ${townMonths} months` : ''
    test(`« ${state} » untouched since ${since} is ${isArchived ? '' : 'not '}archived${rule}`, async ({
      assert,
    }) => {
      const town = await aTown()
      const request = await aRequestIn(town, state, since)
      if (townMonths) {
        await town.run(() =>
          TeleserviceSetting.query()
            .where('teleservice_id', TELESERVICE)
            .update({ filing_delay_months: townMonths })
        )
      }
      const run = await runFor(town, archiveRequestsJob)
      assert.deepEqual([run.state, run.problems], ['done', null])
      await request.refresh()
      assert.equal(request.state, isArchived ? 'archived' : state)
    })
  }

  test('each archived request says by whom in its history, once', async ({ assert }) => {
    const town = await aTown()
    const request = await aRequestIn(town, 'closed', '2026-01-01')
    await runFor(town, archiveRequestsJob)
    const again = await runFor(town, archiveRequestsJob)
    assert.equal(again.summary, 'Aucune demande archivée.')
    const events = await town.run(() =>
      RequestEvent.query().where('request_id', request.id).where('to_state', 'archived')
    )
    assert.deepEqual(
      events.map(({ actorKind, actorName, fromState }) => [actorKind, actorName, fromState]),
      [['system', 'CapDémat', 'closed']]
    )
  })

  test('the temporary household of a request without account goes with it, a real one stays', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const withAccount = await aRequest(town, TELESERVICE).by(family)
    const without = await aRequest(town, 'birth_details')
    for (const request of [withAccount, without]) await leave(town, request, 'closed', '2026-01-01')
    await runFor(town, archiveRequestsJob)
    await town.run(async () => {
      const temporary = await Household.findOrFail(without.householdId)
      assert.equal(temporary.state, 'archived')
      assert.equal((await Household.findOrFail(family.household.id)).state, 'valid')
    })
  })
})
