import { type Page } from 'playwright'
import { SERVICE } from '#tests/browser/canteen/examine_request'
import { arrived, seen } from '#tests/browser/support/seen'
import { follow } from '#tests/browser/support/words'

const STEPS = [
  'Demande envoyée',
  'Pièce validée : Livret de famille',
  'Pièce refusée : Attestation d’assurance scolaire',
  'Il manque un élément à votre dossier',
  'Vous avez envoyé vos corrections',
  'Votre dossier est complet',
  'Votre demande est acceptée',
  'La mairie vous a contacté',
  'La réponse vous est notifiée',
]

/** What the parent finds in the end: the state, what happened, her documents. */
export async function readAnswer(page: Page) {
  await follow(page.getByRole('navigation', { name: 'Menu principal' }), 'Mes demandes')
  await seen(page, 'Mes demandes', 'front.requests')
  await follow(page.getByRole('main'), SERVICE)
  await arrived(page, SERVICE)
  const history = page.locator('.whole-history')
  await history.getByText('Tout ce qui s’est passé, jour après jour').click()
  for (const step of STEPS) {
    await history.getByRole('listitem').filter({ hasText: step }).waitFor()
  }
  await seen(page, SERVICE, 'front.request.notified')

  await follow(page.getByRole('navigation', { name: 'Menu principal' }), 'Documents')
  await seen(page, 'Mes documents', 'front.documents')
  await follow(page, 'Livret de famille')
  await seen(page, 'Livret de famille', 'front.document')
}
