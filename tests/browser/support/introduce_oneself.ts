import type { Page } from 'playwright'
import { arrived } from '#tests/browser/support/seen'
import { choose, fillIn } from '#tests/browser/support/words'

/** Who asks without an account, in French; the step is not sent yet. */
export async function introduceOneself(page: Page) {
  await arrived(page, 'Vos coordonnées')
  await choose(page, { Civilité: 'Monsieur' })
  await fillIn(page, {
    'Prénom': 'Paul',
    'Nom': 'Roux',
    'Adresse électronique': 'paul.roux@courriel.test',
    'Téléphone': '06 12 34 56 78',
    'Voie': 'rue Haute',
    'Code postal': '54000',
    'Ville': 'Nancy',
  })
}
