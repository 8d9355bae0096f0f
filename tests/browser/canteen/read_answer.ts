import { type Page } from 'playwright'
import { SERVICE } from '#tests/browser/canteen/examine_request'
import { arrived, seen } from '#tests/browser/support/seen'
import { follow } from '#tests/browser/support/words'

/** What the parent finds in the end: the state, what happened, her documents. */
export async function readAnswer(page: Page) {
  await follow(page.getByRole('navigation', { name: 'Menu principal' }), 'Mes demandes')
  await seen(page, 'Mes demandes', 'front.requests')
  await follow(page.getByRole('main'), SERVICE)
  await arrived(page, SERVICE)
  for (const step of ['Incomplet', 'Rectifié', 'Complet', 'Validé', 'Notifié']) {
    await page.locator('.timeline').getByText(step).first().waitFor()
  }
  await seen(page, SERVICE, 'front.request.notified')

  await follow(page.getByRole('navigation', { name: 'Menu principal' }), 'Documents')
  await seen(page, 'Mes documents', 'front.documents')
  await follow(page, 'Livret de famille')
  await seen(page, 'Livret de famille', 'front.document')
}
