import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import { now } from '#shared/clock'
import { forgetOldRunsJob } from '#authorities/jobs/forget_old_runs_job'
import { startJob } from '#authorities/jobs/start_job'
import JobRun, { type JobRunState } from '#authorities/models/job_run'
import PostedForm from '#authorities/models/posted_form'
import { useDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

test.group('Traces of jobs', (group) => {
  useDatabase(group)

  async function aRun(town: Town, state: JobRunState, daysAgo: number, key?: string) {
    if (key) await drive.use().put(key, 'N° ; Demandeur')
    return town.run(async () => {
      const run = await startJob(forgetOldRunsJob, { input: {}, requestedBy: null })
      const file = key ? { key, name: 'export.csv', type: 'text/csv' } : null
      return run.merge({ state, file, createdAt: now().minus({ days: daysAgo }) }).save()
    })
  }

  test('files go after a week, runs after ninety days, and what still runs stays', async ({
    assert,
  }) => {
    const town = await aTown()
    const fresh = await aRun(town, 'done', 6, 'test/fresh.csv')
    const old = await aRun(town, 'done', 8, 'test/old.csv')
    const ancient = await aRun(town, 'failed', 91)
    const running = await aRun(town, 'running', 91)
    const done = await runFor(town, forgetOldRunsJob)
    assert.equal(done.summary, '1\u00a0fichier supprimé.')

    assert.isTrue(await drive.use().exists('test/fresh.csv'))
    assert.isFalse(await drive.use().exists('test/old.csv'))
    assert.isNull((await old.refresh()).file)
    const left = await town.run(() => JobRun.query().whereNot('id', done.id))
    assert.sameMembers(
      left.map(({ id }) => id),
      [fresh.id, old.id, running.id]
    )
    assert.notInclude(
      left.map(({ id }) => id),
      ancient.id
    )
  })

  test('a posted form is answered again for a day, and is then forgotten', async ({ assert }) => {
    const town = await aTown()
    const claim = (key: string, hours: number) =>
      town.run(() => PostedForm.create({ key, claimedAt: now().minus({ hours }) }))
    await claim('old', 25)
    await claim('fresh', 23)
    await runFor(town, forgetOldRunsJob)
    const left = await town.run(() => PostedForm.all())
    assert.deepEqual(
      left.map(({ key }) => key),
      ['fresh']
    )
  })
})
