import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { runDueJobs } from '#authorities/jobs/runner'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen, settled } from '#tests/browser/support/seen'
import { fillIn, follow, press, select } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest } from '#tests/support/world'

const REPAIR = 'technical_intervention'
const TITLE = 'Intervention technique'

test.group('An agent who looks for requests', (group) => {
  useTruncatedDatabase(group)

  test('keeps a search, comes back to it and exports its result', async ({ browser, assert }) => {
    await aTownWithRequests()
    const agent = await anAgentAtWork(browser)
    await follow(agent, 'Demandes')
    await arrived(agent, 'Demandes')
    await narrow(agent)
    await keep(agent)
    await comeBack(agent)
    const file = await exportResult(agent)
    assert.lengthOf(file.trimEnd().split('\r\n'), 3)
    assert.include(file, 'Ingrid Léger')
    assert.notInclude(file, 'Zola')
  })

  test('chooses his boxes and goes from one request to the next', async ({ browser, assert }) => {
    const numbers = await aTownWithRequests()
    const agent = await anAgentAtWork(browser)
    await chooseBoxes(agent)
    const box = agent.getByRole('region', { name: 'Nouvelles demandes' })
    await follow(box, new RegExp(`^N°\\s${numbers[0]} – `))
    await arrived(agent, TITLE)
    await seen(agent, TITLE, 'office.request.of_list')

    await nextPage(agent, () => pressAccessKey(agent, 's'))
    assert.include(agent.url(), `/demandes/${numbers[1]}?`)
    await nextPage(agent, () => follow(agent, `Demande suivante – n° ${numbers[2]}`))
    await agent.getByText('Aucune autre demande dans cette liste').waitFor()
    await follow(agent, 'Nouvelles demandes')
    await arrived(agent, 'Tâches')
  })
})

/** Three requests; two of them by people whose names begin alike but for an accent. */
async function aTownWithRequests(): Promise<(number | null)[]> {
  const town = await aDemoTown()
  const numbers = []
  for (const [firstName, lastName] of [
    ['Aline', 'Legrand'],
    ['Ingrid', 'Léger'],
    ['Zoé', 'Zola'],
  ]) {
    const family = await aHousehold(town).headedBy(firstName, lastName)
    numbers.push((await aRequest(town, REPAIR).by(family)).number)
  }
  return numbers
}

/** Filters apply themselves, and live in the address. */
async function narrow(agent: Page) {
  await fillIn(agent, { 'Nom du demandeur': 'leg' })
  await agent.locator('#resultats', { hasText: '2 demandes' }).waitFor()
  await settled(agent)
  await nextPage(agent, () => select(agent, { État: 'en attente' }))
  await nextPage(agent, () => follow(agent, 'Demandeur'))
  await agent.waitForURL(/demandeur=leg.*etat=pending.*tri=demandeur/)
}

async function keep(agent: Page) {
  await agent.getByText('Enregistrer cette recherche', { exact: true }).click()
  await fillIn(agent, { 'Nom de la recherche': 'Famille L' })
  await seen(agent, 'Demandes', 'office.search.keep')
  await nextPage(agent, () => press(agent, 'Enregistrer'))
  await agent.getByText('La recherche « Famille L » est enregistrée.').waitFor()
  await seen(agent, 'Demandes', 'office.search.kept')
}

async function comeBack(agent: Page) {
  await follow(agent, 'Gérer mes recherches enregistrées')
  await seen(agent, 'Mes recherches', 'office.saved_views')
  await agent.goto('/backoffice/home')
  await seen(agent, 'Tâches', 'office.tasks.saved_views')
  await follow(agent, 'Famille L')
  await arrived(agent, 'Demandes')
  await agent.locator('#resultats', { hasText: '2 demandes' }).waitFor()
}

/** The file is made while the agent looks at its progress. */
async function exportResult(agent: Page): Promise<string> {
  await nextPage(agent, () => press(agent, 'Exporter en CSV'))
  await agent.getByRole('progressbar').waitFor()
  await seen(agent, 'Export de demandes', 'office.export.waiting')
  await runDueJobs()
  const link = agent.getByRole('link', { name: /^Télécharger/ })
  await link.waitFor()
  await agent.getByText('2 demandes exportées.').waitFor()
  await seen(agent, 'Export de demandes', 'office.export.done')
  const [download] = await Promise.all([agent.waitForEvent('download'), link.click()])
  return readFile(await download.path(), 'utf8')
}

/** As a keyboard sends it: Playwright's own `press` leaves out what access keys are found by. */
async function pressAccessKey(agent: Page, key: string) {
  const devtools = await agent.context().newCDPSession(agent)
  await devtools.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    modifiers: 1,
    key,
    code: `Key${key.toUpperCase()}`,
    unmodifiedText: key,
    windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
  })
}

async function chooseBoxes(agent: Page) {
  await agent.getByText('Choisir mes boîtes').click()
  await agent.getByRole('checkbox', { name: 'Demandes urgentes' }).uncheck()
  await seen(agent, 'Tâches', 'office.tasks.choose')
  await nextPage(agent, () => press(agent, 'Enregistrer mes boîtes'))
  await agent.getByText('Vos boîtes sont enregistrées.').waitFor()
  await agent.getByRole('region', { name: 'Demandes urgentes' }).waitFor({ state: 'detached' })
}
