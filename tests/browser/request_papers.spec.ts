import { test } from '@japa/runner'
import { type Browser } from 'playwright'
import { anAgentAtWork, judge, openDocument } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aPhotoOf } from '#tests/browser/support/papers'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { fillIn, follow, press, select } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest } from '#tests/support/world'

const SCHOOL = 'Inscription scolaire'
const PAPER = 'Livret de famille'
const BIRTH = 'Acte de naissance'

test.group('The papers of a request', (group) => {
  useTruncatedDatabase(group)

  test('« non fourni » opens the way to add one, page by page; detached, it stays the family’s', async ({
    browser,
  }) => {
    const { agent, number } = await aSchoolRequest(browser)
    await follow(agent.locator('.document-menu'), PAPER)
    const form = agent.locator('.inset-form')
    await form.getByLabel('Fichiers de la pièce').setInputFiles([await aPage(1), await aPage(2)])
    await fillIn(form, { Commentaire: 'Copie faite à la mairie.' })
    await seen(agent, SCHOOL, 'office.request.paper_missing')
    await nextPage(agent, () => press(form, 'Ajouter'))

    await openDocument(agent, PAPER)
    await agent.getByText('Ajouter des pages').click()
    await agent.getByLabel('Fichiers à ajouter').setInputFiles([await aPage(3)])
    await nextPage(agent, () => press(agent.locator('.viewer'), 'Ajouter'))
    await agent.getByRole('img', { name: 'page-3.png' }).waitFor()
    await judge(agent, 'Valider', { 'Valable jusqu’au': '2029-07-31' })
    await agent.getByText('valable jusqu’au 31/07/2029').first().waitFor()

    await agent.getByText('Retirer de la demande').click()
    await agent.getByText('reste disponible pour l’usager dans son espace privé').waitFor()
    await seen(agent, SCHOOL, 'office.request.paper_detach')
    await nextPage(agent, () => press(agent, 'OK, retirer'))
    await agent.locator('.document-menu li', { hasText: PAPER }).getByText('Non fourni').waitFor()
    await agent.goto(`/backoffice/demandes/${number}?vue=historique`)
    await seen(agent, SCHOOL, 'office.request.paper_detached')
  })

  test('a request without account says so, until it is put away with its household', async ({
    browser,
  }) => {
    const town = await aDemoTown()
    const { number } = await aRequest(town, 'birth_details').in('cancelled')
    const agent = await anAgentAtWork(browser)
    await agent.goto('/backoffice/demandes')
    await agent.getByRole('row').filter({ hasText: 'hors compte' }).getByRole('link').click()
    await arrived(agent, BIRTH)
    await agent.getByText('Hors compte', { exact: true }).waitFor()
    await seen(agent, BIRTH, 'office.request.without_account')
    await select(agent, { 'Changer l’état de la demande': 'archivé' })
    await nextPage(agent, () => press(agent, 'Changer l’état'))
    await agent.goto(`/backoffice/demandes/${number}?vue=foyer`)
    await agent.locator('.household-head').getByText('Archivé').waitFor()
    await seen(agent, BIRTH, 'office.request.archived_with_household')
  })
})

async function aSchoolRequest(browser: Browser) {
  const town = await aDemoTown()
  const family = await aHousehold(town).withChild('Léa')
  const { number } = await aRequest(town, 'school_registration')
    .by(family)
    .about(family.child('Léa'))
  const agent = await anAgentAtWork(browser)
  await agent.goto(`/backoffice/demandes/${number}`)
  await arrived(agent, SCHOOL)
  return { agent, number }
}

function aPage(number: number) {
  return aPhotoOf(`page-${number}.png`, ['LIVRET DE FAMILLE', `Page ${number}`])
}
