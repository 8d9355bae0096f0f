import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import { readXlsx } from 'hucre/xlsx'
import { runDueJobs } from '#authorities/jobs/runner'
import JobRun from '#authorities/models/job_run'
import CategoryRight from '#accounts/models/category_right'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

const REPAIR = 'technical_intervention'
const EXPORTS = '/backoffice/exports'

test.group('Exporting the result of a search', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('gives a CSV that a French Excel opens, in the order of the search', async ({
    client,
    assert,
  }) => {
    const { anne, request } = await aTownAtWork()
    const desk = atDesk(client, anne)
    const file = await exported(desk, { recherche: 'tri=demandeur', format: 'csv' })
    file.assertHeader('content-type', 'text/csv; charset=utf-8')
    assert.match(file.header('content-disposition') ?? '', /^attachment; .*demandes-[\d-]+\.csv/)

    const text = file.text()
    const [head, ...lines] = text.trimEnd().split('\r\n')
    assert.isTrue(head.startsWith('\uFEFFN° de demande;Téléservice;Catégorie;'))
    assert.lengthOf(lines, 2)
    const cells = lines[0].split(';')
    assert.equal(cells[0], String(request.number))
    assert.include(cells, 'en attente')
    assert.include(cells, request.requesterName)
    assert.isTrue(cells.some((cell) => /^\d{2}\/\d{2}\/\d{4}$/.test(cell)))
    assert.isTrue(lines[1].includes('Zola'))
  })

  test('gives an Excel workbook whose days are days and whose numbers are numbers', async ({
    client,
    assert,
  }) => {
    const { town, anne, request } = await aTownAtWork()
    await exported(atDesk(client, anne), { recherche: 'demandeur=leger', format: 'xlsx' })
    const [head, line, ...others] = await sheetOf(town)
    assert.lengthOf(others, 0)
    assert.equal(line[head.indexOf('N° de demande')], request.number)
    assert.instanceOf(line[head.indexOf('Déposée le')], Date)
    assert.equal(line[head.indexOf('Demandeur')], request.requesterName)
  })

  test('a text that would be a formula is written as a text', async ({ client, assert }) => {
    const { town, anne, request } = await aTownAtWork()
    const trap = '=HYPERLINK("https://pirate.test";"x")'
    await town.run(() =>
      ServiceRequest.query().where('id', request.id).update({ requester_name: trap })
    )
    const desk = atDesk(client, anne)
    const recherche = `numero=${request.number}`
    const csv = await exported(desk, { recherche, format: 'csv' })
    assert.include(csv.text(), `"'=HYPERLINK(""https://pirate.test"";""x"")"`)

    await exported(desk, { recherche, format: 'xlsx' })
    const [, line] = await sheetOf(town)
    assert.include(line, trap)
  })

  test('is made with the rights that the agent has when it is made', async ({ client, assert }) => {
    const { town, anne } = await aTownAtWork()
    const desk = atDesk(client, anne)
    await desk.post(EXPORTS, { recherche: '', format: 'csv' })
    await town.run(() => CategoryRight.query().where('agent_id', anne.id).delete())
    await runDueJobs()

    const [run] = await runsOf(town)
    assert.equal(run.summary, 'Aucune demande exportée.')
    const file = await desk.get(`/backoffice/travaux/${run.id}/fichier`)
    const lines = file.text().trimEnd().split('\r\n')
    assert.lengthOf(lines, 1)
  })

  test('is nobody else’s to read, and nothing of another category is in it', async ({
    client,
    assert,
  }) => {
    const { town, anne } = await aTownAtWork()
    const family = await aHousehold(town).headedBy('Luc', 'Lune').withChild('Léa')
    await aRequest(town, 'school_canteen_registration').by(family).about(family.child('Léa'))
    const file = await exported(atDesk(client, anne), { recherche: '', format: 'csv' })
    assert.notInclude(file.text(), 'Lune')

    const [run] = await runsOf(town)
    const stranger = await anAgent(town).named('Paul', 'Roux').with('technical', 'manage')
    const refused = await atDesk(client, stranger).get(`/backoffice/travaux/${run.id}/fichier`)
    refused.assertStatus(404)
  })

  test('leads back to the search, and tells how much it wrote', async ({ client, assert }) => {
    const { town, anne } = await aTownAtWork()
    const desk = atDesk(client, anne)
    await exported(desk, { recherche: 'etat=pending&tri=sujet', format: 'csv' })
    const [run] = await runsOf(town)
    assert.equal(run.done, 2)
    assert.equal(run.total, 2)
    const page = await desk.get(`/backoffice/travaux/${run.id}`)
    assert.include(page.text(), '/backoffice/demandes?etat=pending&amp;tri=sujet')
    assert.include(page.text(), 'Revenir à la recherche')
    assert.include(page.text(), '2\u00a0demandes exportées')
  })

  test('refuses formats and searches that no page offers', async ({ client, assert }) => {
    const { town, anne } = await aTownAtWork()
    for (const input of [
      { recherche: '', format: 'exe' },
      { recherche: 'etat=everything', format: 'csv' },
      { recherche: 'numero=abc', format: 'xlsx' },
      {},
    ]) {
      const refused = await atDesk(client, anne).post(EXPORTS, input)
      assert.equal(refused.status(), 422, JSON.stringify(input))
    }
    assert.lengthOf(await runsOf(town), 0)
  })
})

/** Asks for an export, lets it be made, and fetches the file. */
async function exported(desk: ReturnType<typeof atDesk>, input: object) {
  const asked = await desk.post(EXPORTS, input)
  asked.assertStatus(303)
  await runDueJobs()
  return desk.get(`${asked.header('location')}/fichier`)
}

/** The lines of the workbook that was made last. */
async function sheetOf(town: Town) {
  const run = (await runsOf(town)).at(-1)
  const bytes = await drive.use().getBytes(run?.file?.key ?? '')
  const { sheets } = await readXlsx(bytes)
  return sheets[0].rows
}

function runsOf(town: Town): Promise<JobRun[]> {
  return town.run(() => JobRun.query().where('job_key', 'export_requests').orderBy('id'))
}

async function aTownAtWork() {
  const town = await aTown()
  const anne = await anAgent(town).with('technical', 'write')
  await aRequest(town, REPAIR).by(await aHousehold(town).headedBy('Zoé', 'Zola'))
  const family = await aHousehold(town).headedBy('Aline', 'Léger')
  const request = await aRequest(town, REPAIR).by(family)
  return { town, anne, request }
}
