import { test } from '@japa/runner'
import { runDueJobs } from '#authorities/jobs/runner'
import { startJob } from '#authorities/jobs/start_job'
import type JobRun from '#authorities/models/job_run'
import { archiveRequestsJob } from '#requests/jobs/archive_requests_job'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, seen } from '#tests/browser/support/seen'
import { follow, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import type { Town } from '#tests/support/world/town'

const LOCKS = 'Verrous expirés'

test.group('An administrator looks after the jobs', (group) => {
  useTruncatedDatabase(group)

  test('launches one, watches it and sees its result', async ({ browser, assert }) => {
    const town = await aDemoTown()
    await aTroubledRun(town)
    const chief = await anAgentAtWork(browser, 'admin.demo')
    await follow(chief.getByRole('navigation'), 'Travaux')
    await arrived(chief, 'Travaux')
    await press(chief, `Lancer maintenant ${LOCKS}`)
    await arrived(chief, LOCKS)
    await chief.getByText('En attente de démarrage').waitFor()
    await seen(chief, LOCKS, 'office.jobs.waiting')

    await runDueJobs()
    await chief.getByText('Aucun verrou retiré.').waitFor()
    assert.isFalse(await chief.getByRole('progressbar').isVisible())
    await seen(chief, LOCKS, 'office.jobs.result')

    await follow(chief, 'Tous les travaux')
    await arrived(chief, 'Travaux')
    await chief
      .getByRole('row')
      .filter({ hasText: LOCKS })
      .getByText('Aucun verrou retiré.')
      .waitFor()
    await seen(chief, 'Travaux', 'office.jobs')
  })

  test('without JavaScript too', async ({ browser }) => {
    await aDemoTown()
    const chief = await anAgentAtWork(browser, 'admin.demo', { javaScriptEnabled: false })
    await chief.goto('/backoffice/travaux')
    await press(chief, `Lancer maintenant ${LOCKS}`)
    await chief.getByText('En attente de démarrage').waitFor()
    await runDueJobs()
    await follow(chief, 'Actualiser')
    await chief.getByText('Aucun verrou retiré.').waitFor()
  })
})

/** A night that left something undone, and one that failed. */
async function aTroubledRun(town: Town): Promise<void> {
  await town.run(async () => {
    for (const values of [
      {
        state: 'done' as const,
        summary: '12\u00a0demandes archivées.',
        problems: ['Demande n° 44 : le foyer est en cours de modification.'],
      },
      { state: 'failed' as const, error: 'Erreur technique : le disque est plein' },
    ]) {
      const run: JobRun = await startJob(archiveRequestsJob, { input: {}, requestedBy: null })
      await run.merge({ ...values, startedAt: run.createdAt, finishedAt: run.createdAt }).save()
    }
  })
}
