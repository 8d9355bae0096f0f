import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import { E_UNKNOWN_AUTHORITY } from '#authorities/errors'
import { defineJob } from '#authorities/jobs/define_job'
import { eachItem } from '#authorities/jobs/each_item'
import { registerJob } from '#authorities/jobs/registry'
import { runJob } from '#authorities/jobs/run_job'
import { runDueJobs } from '#authorities/jobs/runner'
import { scheduleDueRuns } from '#authorities/jobs/schedule_due_runs'
import { startJob } from '#authorities/jobs/start_job'
import { currentAuthority } from '#authorities/tenancy'
import JobRun from '#authorities/models/job_run'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

let behaviour: () => Promise<void> = async () => {}
const job = defineJob<{ word: string }>({
  key: 'test_job',
  label: 'Travail d’essai',
  description: '',
  async run({ input, progress }) {
    await progress(1, 4)
    await behaviour()
    await progress(3)
    return { summary: `${currentAuthority().name} dit ${input.word}` }
  },
})
const order = { input: { word: 'bonjour' }, requestedBy: null }

test.group('Jobs', (group) => {
  useTruncatedDatabase(group)
  group.setup(() => registerJob(job))
  group.each.setup(() => {
    behaviour = async () => {}
    return () => freezeClock(null)
  })

  const runsOf = (town: Town, key: string) =>
    town.run(() => JobRun.query().where('job_key', key).orderBy('id'))

  test('a due moment gives one run per town, however many processes look at the clock', async ({
    assert,
  }) => {
    const towns = [await aTown(), await aTown('Val-d’Exemple').at('ailleurs.test')]
    freezeClock('2026-03-10T02:30:00Z')
    await Promise.all([scheduleDueRuns(), scheduleDueRuns(), scheduleDueRuns()])
    const moment = 'expire_documents:2026-03-10T02:00Z'
    await Promise.all(
      towns.map((town) =>
        town.run(() =>
          startJob({ ...job, key: 'expire_documents' }, { ...order, idempotencyKey: moment })
        )
      )
    )
    for (const town of towns) {
      const runs = await runsOf(town, 'expire_documents')
      assert.deepEqual(
        runs.map(({ idempotencyKey }) => idempotencyKey),
        [moment]
      )
    }
  })

  test('nights missed while no process ran are caught up by one run', async ({ assert }) => {
    const town = await aTown()
    for (const instant of [
      '2026-03-10T02:30:00Z',
      '2026-03-14T09:00:00Z',
      '2026-03-14T09:05:00Z',
    ]) {
      freezeClock(instant)
      await scheduleDueRuns()
      await runDueJobs()
    }
    const runs = await runsOf(town, 'expire_documents')
    assert.deepEqual(
      runs.map(({ idempotencyKey, state }) => [idempotencyKey, state]),
      [
        ['expire_documents:2026-03-10T02:00Z', 'done'],
        ['expire_documents:2026-03-14T02:00Z', 'done'],
      ]
    )
  })

  test('each town’s run is done inside that town', async ({ assert }) => {
    const towns = [await aTown(), await aTown('Val-d’Exemple').at('ailleurs.test')]
    for (const town of towns) await town.run(() => startJob(job, order))
    await runDueJobs()
    const summaries = []
    for (const town of towns) summaries.push((await runsOf(town, job.key))[0].summary)
    assert.deepEqual(summaries, ['Blainville dit bonjour', 'Val-d’Exemple dit bonjour'])
  })

  test('the same key asks once, and a run is executed once', async ({ assert }) => {
    const town = await aTown()
    let executions = 0
    behaviour = async () => void (executions += 1)
    await town.run(async () => {
      const asked = await Promise.all(
        Array.from({ length: 5 }, () => startJob(job, { ...order, idempotencyKey: 'once' }))
      )
      assert.lengthOf([...new Set(asked.map(({ id }) => id))], 1)
      const outcomes = await Promise.all([runJob(asked[0].id), runJob(asked[0].id)])
      assert.sameMembers(outcomes, ['done', 'taken'])
      assert.equal(await runJob(asked[0].id), 'taken')
    })
    assert.equal(executions, 1)
  })

  test('a run tells how far it is while it runs', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      const run = await startJob(job, order)
      behaviour = async () => {
        const seen = await JobRun.findOrFail(run.id)
        assert.deepEqual([seen.state, seen.done, seen.total], ['running', 1, 4])
      }
      assert.equal(await runJob(run.id), 'done')
      await run.refresh()
      assert.deepEqual([run.state, run.done, run.total], ['done', 4, 4])
      assert.isNull(run.leasedUntil)
    })
  })

  test('a failure is kept with its reason in words, and does not stop the next run', async ({
    assert,
  }) => {
    const town = await aTown()
    await town.run(async () => {
      behaviour = () => Promise.reject(new E_UNKNOWN_AUTHORITY(['nulle-part']))
      const refused = await startJob(job, order)
      assert.equal(await runJob(refused.id), 'failed')
      await refused.refresh()
      assert.equal(refused.error, 'Aucune collectivité ne répond à l’adresse « nulle-part ».')

      behaviour = () => Promise.reject(new Error('disk is full'))
      const broken = await startJob(job, order)
      assert.equal(await runJob(broken.id), 'failed')
      await broken.refresh()
      assert.equal(broken.error, 'Erreur technique\u00a0: disk is full')

      behaviour = async () => {}
      const next = await startJob(job, order)
      assert.equal(await runJob(next.id), 'done')
    })
  })

  test('what a killed process was running is begun again when its lease is over, five times at most', async ({
    assert,
  }) => {
    const town = await aTown()
    await town.run(async () => {
      const run = await startJob(job, order)
      const die = (attempts: number, left: number) =>
        run.merge({ state: 'running', attempts, leasedUntil: now().plus({ seconds: left }) }).save()

      await die(1, 60)
      assert.equal(await runJob(run.id), 'taken')
      await die(1, -1)
      await runDueJobs()
      await run.refresh()
      assert.deepEqual([run.state, run.attempts], ['done', 2])

      await die(5, -1)
      await runDueJobs()
      await run.refresh()
      assert.equal(run.state, 'failed')
      assert.match(run.error ?? '', /interrompu 5 fois/)
    })
  })

  test('a process slower than its lease writes nothing over the one that took the run', async ({
    assert,
  }) => {
    const town = await aTown()
    await town.run(async () => {
      const run = await startJob(job, order)
      behaviour = async () => {
        await JobRun.query()
          .where('id', run.id)
          .update({ attempts: 2, summary: 'celui de l’autre' })
      }
      assert.equal(await runJob(run.id), 'taken')
      await run.refresh()
      assert.deepEqual([run.state, run.summary], ['running', 'celui de l’autre'])
    })
  })

  test('a job that this version no longer has fails in words', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      const run = await startJob({ ...job, key: 'of_last_year' }, order)
      assert.equal(await runJob(run.id), 'failed')
      await run.refresh()
      assert.match(run.error ?? '', /n’existe plus dans cette version/)
    })
  })

  test('one item that fails does not stop the others, and is told in words', async ({ assert }) => {
    const told: [number, number?][] = []
    const { done, problems } = await eachItem([1, 2, 3, 4], {
      progress: async (...so: [number, number?]) => void told.push(so),
      name: (item) => `Demande n° ${item}`,
      work: async (item) => {
        if (item === 2) throw new E_UNKNOWN_AUTHORITY(['nulle-part'])
        return item !== 3
      },
    })
    assert.equal(done, 2)
    assert.deepEqual(problems, [
      'Demande n° 2\u00a0: Aucune collectivité ne répond à l’adresse « nulle-part ».',
    ])
    assert.deepEqual(told.at(-1), [4, 4])
  })
})
