import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { linkedPdf } from '#tests/browser/support/linked_pdf'
import { arrived, seen } from '#tests/browser/support/seen'
import { choose, fillIn, press, tick } from '#tests/browser/support/words'

/**
 * Reads over, sends – by a double click, as many do – and keeps the receipt.
 *
 * @returns the number of the request
 */
export async function sendRequest(page: Page, assert: Assert): Promise<number> {
  await seen(page, 'Récapitulatif et envoi', 'front.canteen.summary')
  await page.getByText('Arachide : trousse d’urgence confiée à l’école.').waitFor()
  await press(page, 'Envoyer ma demande')
  await page.getByRole('alert').filter({ hasText: 'à corriger' }).waitFor()
  await seen(page, 'Récapitulatif et envoi', 'front.canteen.summary.refused')

  await choose(page, { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' })
  await fillIn(page, { 'Un mot pour la mairie': 'Léa déjeune à partir de janvier.' })
  await tick(page, 'Je certifie que ces informations sont exactes')
  await page.getByRole('button', { name: 'Envoyer ma demande' }).dblclick()
  await seen(page, 'Votre demande est envoyée', 'front.canteen.sent')

  const title = await page.title()
  const number = Number(/n°\s(\d+)/.exec(title)?.[1])
  const pages = await linkedPdf(
    page.getByRole('link', { name: 'Télécharger le récapitulatif (PDF)' })
  )
  assert.include(pages[0].text, 'Inscription au restaurant scolaire')
  assert.include(pages.map(({ text }) => text).join(), 'Arachide')
  return number
}

/** The child cannot be registered twice: the page says why. */
export async function tryAgain(page: Page, number: number) {
  await page.goto('/demarches/school_canteen_registration/demande')
  await arrived(page, 'Pour commencer')
  const child = page.getByLabel('Léa Benali, 8 ans')
  await child.and(page.locator(':disabled')).waitFor()
  await page.getByText(`Une demande existe déjà pour cette saison (n° ${number}).`).waitFor()
  await seen(page, 'Pour commencer', 'front.canteen.for_whom.refused')
}
