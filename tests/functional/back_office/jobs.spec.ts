import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import { defineJob } from '#authorities/jobs/define_job'
import { registerJob } from '#authorities/jobs/registry'
import { runDueJobs } from '#authorities/jobs/runner'
import { startJob } from '#authorities/jobs/start_job'
import JobRun from '#authorities/models/job_run'
import type AgentAccount from '#accounts/models/agent_account'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const FILE_KEY = 'test/job-file.csv'
const job = defineJob({
  key: 'test_export',
  label: 'Export d’essai',
  description: 'Écrit un fichier.',
  async run() {
    await drive.use().put(FILE_KEY, 'N° ; Demandeur')
    return {
      summary: 'Deux demandes exportées.',
      problems: ['Demande n° 7 : pièce illisible.'],
      details: { backTo: '/backoffice/demandes?etat=pending', backLabel: 'Retour à la recherche' },
      file: { key: FILE_KEY, name: 'demandes « été ».csv', type: 'text/csv; charset=utf-8' },
    }
  },
})
const FAILING = defineJob({
  key: 'test_failing',
  label: 'Travail fragile',
  description: '',
  run: () => Promise.reject(new Error('le disque est plein')),
})

test.group('Page « Travaux »', (group) => {
  useDatabase(group)
  group.setup(() => {
    registerJob(job)
    registerJob(FAILING)
  })

  const order = (agent: AgentAccount) => ({
    input: {},
    requestedBy: { id: agent.id, name: agent.fullName },
  })
  const anExportOf = (town: Town, agent: AgentAccount) =>
    town.run(() => startJob(job, order(agent)))

  test('shows an administrator each job with its rhythm, its last run and the next one', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const chief = await anAgent(town).administrator()
    const page = await client.get('/backoffice/travaux').withGuard('agent').loginAs(chief)
    page.assertStatus(200)
    for (const words of [
      'Pièces périmées',
      'chaque jour à 3\u00a0h',
      'chaque jour à 13\u00a0h et 23\u00a0h',
      'toutes les heures',
      'jamais lancé',
      'Rien à signaler',
    ]) {
      assert.include(page.text(), words)
    }
  })

  test('« Lancer maintenant » runs a job once, and its page says how it went', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const chief = await anAgent(town).named('Chef', 'Mairie').administrator()
    const form = { travail: 'release_stale_locks', _once: '0192d3c4-0000-7000-8000-000000000001' }
    const answers = []
    for (let times = 0; times < 2; times++) {
      answers.push(
        await client
          .post('/backoffice/travaux')
          .form(form)
          .withCsrfToken()
          .withGuard('agent')
          .loginAs(chief)
          .redirects(0)
      )
    }
    const [run, ...others] = await town.run(() => JobRun.all())
    assert.lengthOf(others, 0)
    assert.equal(run.requestedByName, 'Chef Mairie')
    for (const answer of answers) {
      answer.assertStatus(303)
      answer.assertHeader('location', `/backoffice/travaux/${run.id}`)
    }
    const look = () => client.get(`/backoffice/travaux/${run.id}`).withGuard('agent').loginAs(chief)
    assert.include((await look()).text(), 'En attente')
    await runDueJobs()
    const page = (await look()).text()
    assert.include(page, 'Aucun verrou retiré.')
    assert.include(page, 'par Chef Mairie')
  })

  test('what failed is told in words, to administrators', async ({ client, assert }) => {
    const town = await aTown()
    const chief = await anAgent(town).administrator()
    await town.run(() => startJob(FAILING, order(chief)))
    await anExportOf(town, chief)
    await runDueJobs()
    const page = await client.get('/backoffice/travaux').withGuard('agent').loginAs(chief)
    assert.include(page.text(), 'Erreur technique\u00a0: le disque est plein')
    assert.include(page.text(), 'Demande n° 7 : pièce illisible.')
    assert.notInclude(page.text(), 'Rien à signaler')
  })

  test('is closed to other agents, who launch nothing either', async ({ client, assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('school', 'manage')
    const page = await client.get('/backoffice/travaux').withGuard('agent').loginAs(agent)
    page.assertStatus(403)
    const launch = await client
      .post('/backoffice/travaux')
      .form({ travail: 'archive_requests' })
      .withCsrfToken()
      .withGuard('agent')
      .loginAs(agent)
    launch.assertStatus(403)
    assert.lengthOf(await town.run(() => JobRun.all()), 0)
    const home = await client.get('/backoffice/home').withGuard('agent').loginAs(agent)
    assert.notInclude(home.text(), '/backoffice/travaux')
  })

  test('a job that runs on demand only, or an unknown one, is not launched from there', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const chief = await anAgent(town).administrator()
    for (const travail of ['test_export', 'nothing', '']) {
      const answer = await client
        .post('/backoffice/travaux')
        .form({ travail })
        .withCsrfToken()
        .withGuard('agent')
        .loginAs(chief)
      answer.assertStatus(404)
    }
    assert.lengthOf(await town.run(() => JobRun.all()), 0)
  })

  test('an agent finds his own run with its file and the way back, and no colleague’s', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const owner = await anAgent(town).with('school', 'read')
    const colleague = await anAgent(town).named('Paul', 'Henry').with('school', 'manage')
    const run = await anExportOf(town, owner)
    await runDueJobs()
    const get = (agent: AgentAccount, path = '') =>
      client.get(`/backoffice/travaux/${run.id}${path}`).withGuard('agent').loginAs(agent)

    const page = (await get(owner)).text()
    assert.include(page, 'Deux demandes exportées.')
    assert.include(page, 'Retour à la recherche')
    const file = await get(owner, '/fichier')
    file.assertStatus(200)
    assert.equal(file.header('content-type'), 'text/csv; charset=utf-8')
    assert.match(file.header('content-disposition') ?? '', /^attachment;/)
    for (const path of ['', '/avancement', '/fichier']) {
      ;(await get(colleague, path)).assertStatus(404)
    }
  })

  test('an administrator sees that a colleague’s export ran, and not what is in it', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const owner = await anAgent(town).with('school', 'read')
    const chief = await anAgent(town).named('Chef', 'Mairie').administrator()
    const run = await anExportOf(town, owner)
    await runDueJobs()
    const get = (path = '') =>
      client.get(`/backoffice/travaux/${run.id}${path}`).withGuard('agent').loginAs(chief)
    const page = await get()
    assert.include(page.text(), 'Deux demandes exportées.')
    assert.notInclude(page.text(), 'Télécharger')
    ;(await get('/fichier')).assertStatus(404)
  })

  test('a run of another town does not exist', async ({ client }) => {
    const elsewhere = await aTown('Val-d’Exemple').at('ailleurs.test')
    const run = await anExportOf(elsewhere, await anAgent(elsewhere).administrator())
    const chief = await anAgent(await aTown()).administrator()
    for (const path of ['', '/avancement', '/fichier']) {
      const answer = await client
        .get(`/backoffice/travaux/${run.id}${path}`)
        .withGuard('agent')
        .loginAs(chief)
      answer.assertStatus(404)
    }
  })

  test('a file that was cleaned away says so', async ({ client }) => {
    const town = await aTown()
    const owner = await anAgent(town).with('school', 'read')
    const run = await anExportOf(town, owner)
    await runDueJobs()
    await town.run(async () => (await run.refresh()).merge({ file: null }).save())
    const answer = await client
      .get(`/backoffice/travaux/${run.id}/fichier`)
      .withGuard('agent')
      .loginAs(owner)
    answer.assertStatus(410)
  })
})
