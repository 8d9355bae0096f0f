import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { attach, documentGroup } from '#tests/browser/support/attach'
import { aHeavyPdf, aPdfOf, aPhotoOf } from '#tests/browser/support/papers'
import { arrived, seen } from '#tests/browser/support/seen'
import { follow } from '#tests/browser/support/words'

/** The supporting documents: one of three pages in two files, refused files beside kept ones, and one missing. */
export async function addPapers(page: Page, assert: Assert) {
  await seen(page, 'Pièces justificatives', 'front.canteen.papers')

  await attach(page, 'Livret de famille', [
    await aPdfOf('livret.pdf', 'Livret de famille', [
      'Époux : Karim BENALI\nÉpouse : Nadia BENALI',
      'Premier enfant : Léa BENALI\nnée le 4 mai 2018 à Caen',
    ]),
    await aPhotoOf('mentions.png', ['LIVRET DE FAMILLE', '', 'Mentions marginales', 'néant']),
  ])
  await page.getByText('« Livret de famille » : vos fichiers sont ajoutés.').waitFor()
  const book = documentGroup(page, 'Livret de famille')
  assert.equal(await book.getByRole('img', { name: /, page \d/ }).count(), 3)

  const disguised = { ...(await aPhotoOf('facture.pdf', ['FACTURE'])), mimeType: 'application/pdf' }
  await attach(page, 'Justificatif de domicile', [
    await aPhotoOf('facture_eau.png', [
      'EAUX DE L’ORNE',
      '',
      'Facture du 3 octobre 2026',
      'Mme Nadia BENALI',
      '12 rue des Tilleuls',
      '14550 BLAINVILLE',
    ]),
    disguised,
    await aHeavyPdf('quittance.pdf'),
  ])
  await page.getByRole('alert').filter({ hasText: 'Des fichiers n’ont pas été ajoutés' }).waitFor()
  const home = documentGroup(page, 'Justificatif de domicile')
  await home.getByText('« facture.pdf » n’est pas ce qu’il annonce').waitFor()
  await home.getByText('« quittance.pdf » dépasse 10 Mo').waitFor()
  assert.equal(await home.getByRole('img', { name: /, page \d/ }).count(), 1)
  assert.equal(await home.getByLabel('Fichiers', { exact: true }).last().inputValue(), '')
  await seen(page, 'Pièces justificatives', 'front.canteen.papers.refused')

  await attach(page, 'Attestation d’assurance scolaire', [
    await aPdfOf('assurance.pdf', 'Attestation d’assurance scolaire', [
      'Nous certifions que l’enfant Léa BENALI est assurée pour l’année scolaire 2025-2026.',
    ]),
  ])
  await seen(page, 'Pièces justificatives', 'front.canteen.papers.added')
  await follow(page, 'Continuer')
  await arrived(page, 'Récapitulatif et envoi')
}
