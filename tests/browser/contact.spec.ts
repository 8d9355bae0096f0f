import { type Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { runDueJobs } from '#authorities/jobs/runner'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { arrived, nextPage, seen, settled } from '#tests/browser/support/seen'
import { choose, fillIn, follow, press, select } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice, type PostOffice } from '#tests/support/mail_delivery'
import { aHousehold, aRequest } from '#tests/support/world'
import { readPages } from '#tests/unit/letters/pdf_pages'

const SERVICE = 'Intervention technique'
const TITLE = 'Contacter Camille Martin'

test.group('Contacting the citizen', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('an agent rewrites a letter, records a call, and has the day’s letters printed', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aHousehold(town)
    const { number } = await aRequest(town, 'technical_intervention').by(family)
    const page = await anAgentAtWork(browser)
    await page.goto(`/backoffice/demandes/${number}`)
    await arrived(page, SERVICE)

    await rewriteLetter(page, post, assert)
    await recordCall(page)
    await printLetters(page, assert)
    await openHistory(page, number ?? 0)
  })
})

async function rewriteLetter(page: Page, post: PostOffice, assert: Assert) {
  await follow(page, 'Contacter le citoyen')
  await arrived(page, TITLE)
  await choose(page, { 'Moyen de contact': 'SMS' })
  await fillIn(page, { Message: 'x'.repeat(131) })
  await page.getByText('131 caractères sur 130 : 1 de trop').waitFor()
  await seen(page, TITLE, 'office.contact.text_message')

  await choose(page, { 'Moyen de contact': 'Courriel' })
  await select(page, { 'Courrier type': 'Acceptation' })
  await fillIn(page, { Message: 'Les travaux commencent lundi.' })
  await nextPage(page, () => press(page, 'Modifier le courrier'))
  const text = page.getByLabel('Texte du courrier')
  assert.include(await text.inputValue(), 'Les travaux commencent lundi.')
  await text.fill('Madame,\n\nLes travaux commencent **mardi**.')
  await seen(page, TITLE, 'office.contact.rewrite')
  await nextPage(page, () => press(page, 'Aperçu'))
  await page.locator('.letter-sheet strong', { hasText: 'mardi' }).waitFor()
  await seen(page, TITLE, 'office.contact.rewritten_preview')

  const [paper] = await Promise.all([
    page.waitForEvent('popup'),
    press(page, 'Aperçu PDF (nouvel onglet)'),
  ])
  await paper.close()

  await nextPage(page, () => press(page, 'Envoyer'))
  await page.getByText(/^Votre message part à l’adresse/).waitFor()
  await post.received('est acceptée')
  await page.reload()
  await page.getByText('Envoyé', { exact: true }).first().waitFor()
  await seen(page, SERVICE, 'office.request.exchanges')
}

async function recordCall(page: Page) {
  await follow(page, 'Contacter le citoyen')
  await arrived(page, TITLE)
  await choose(page, { 'Moyen de contact': 'Guichet' })
  await fillIn(page, {
    'Objet': 'Passage à l’accueil',
    'Message': 'Le demandeur est informé de la date.',
    'Note interne': 'Rappeler la veille.',
  })
  await nextPage(page, () => press(page, 'Historiser'))
  await page.getByText('L’échange est historisé.').waitFor()
}

async function printLetters(page: Page, assert: Assert) {
  await follow(page, 'Contacter le citoyen')
  await arrived(page, TITLE)
  await choose(page, { 'Moyen de contact': 'Courrier' })
  await select(page, { 'Courrier type': 'Accusé de réception' })
  await nextPage(page, () => press(page, 'Mettre au courrier à imprimer'))
  await page.getByText('Le courrier attend le prochain lot d’impression.').waitFor()

  await page.goto('/backoffice/courriers')
  await seen(page, 'Courriers à imprimer', 'office.letters')
  await nextPage(page, () => press(page, 'Préparer l’impression'))
  await arrived(page, 'Lot d’impression')
  await runDueJobs()
  await page.goto('/backoffice/courriers')
  await seen(page, 'Courriers à imprimer', 'office.letters.batch')
  const href = await page.getByRole('link', { name: /^Imprimer le PDF/ }).getAttribute('href')
  const file = await page.request.get(href ?? '')
  const [sheet] = await readPages(await file.body())
  assert.include(sheet.text, 'Camille Martin')
  await nextPage(page, () => page.getByRole('button', { name: /^Marquer posté/ }).click())
  await page.getByText('Les courriers du lot sont marqués postés.').waitFor()
}

async function openHistory(page: Page, number: number) {
  await page.goto(`/backoffice/demandes/${number}?vue=historique#informations`)
  await arrived(page, SERVICE)
  await settled(page)
  const call = page.locator('.history-entry', { hasText: 'Rappeler la veille.' })
  await call.locator('summary').click()
  await call.getByText('Rappeler la veille.').waitFor()
  await seen(page, SERVICE, 'office.request.history_detail')
}
