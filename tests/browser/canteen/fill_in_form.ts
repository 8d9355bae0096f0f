import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { arrived, seen } from '#tests/browser/support/seen'
import { choose, field, fillIn, follow, isFocused, press, tick } from '#tests/browser/support/words'

const SERVICE = 'Inscription au restaurant scolaire'

/** The two pages of answers, with all that people do meanwhile: mistakes, going back, refreshing, coming back later. */
export async function fillInForm(page: Page, assert: Assert) {
  await forgetEverything(page, assert)
  await answer(page)
  await goBack(page, assert)
  await comeBackLater(page, assert)
  await acceptRules(page)
}

/** Every missing answer is in the summary, which takes the focus and leads to the field. */
async function forgetEverything(page: Page, assert: Assert) {
  await seen(page, 'Inscription', 'front.canteen.registration')
  await fillIn(page, { 'Téléphone en cas d’urgence': '06 12' })
  await press(page, 'Continuer')

  const summary = page.getByRole('alert').filter({ hasText: 'Votre saisie comporte 3 erreurs' })
  await summary.waitFor()
  await seen(page, 'Inscription', 'front.canteen.registration.refused')
  assert.isTrue(await isFocused(summary))
  await follow(summary, 'Choisissez au moins une réponse pour « Jours de présence ».')
  assert.isTrue(await isFocused(page.getByLabel('Lundi')))
}

/** The question about the allergy opens and closes as one answers, without a trip to the server. */
async function answer(page: Page) {
  await fillIn(page, { 'Téléphone en cas d’urgence': '06 12 34 56 78' })
  await choose(page, {
    'Régime alimentaire': 'Sans porc',
    'Jours de présence': ['Lundi', 'Mardi', 'Jeudi', 'Vendredi'],
  })
  const precision = field(page, 'Précisez l’allergie')
  await precision.waitFor({ state: 'hidden' })
  await choose(page, { 'L’enfant a-t-il une allergie alimentaire ?': 'Oui' })
  await precision.waitFor()
  await press(page, 'Continuer')
  await page.getByRole('alert').filter({ hasText: 'Votre saisie comporte 1 erreur' }).waitFor()
  await fillIn(page, {
    'Précisez l’allergie': 'Arachide : trousse d’urgence confiée à l’école.',
    'Nom du médecin traitant': 'Docteur Amélie Nguyen',
  })
  await seen(page, 'Inscription', 'front.canteen.registration.answered')
  await press(page, 'Continuer')
  await seen(page, 'Règlement et autorisations', 'front.canteen.rules')
}

/** « Page précédente » and « Actualiser » lose nothing. */
async function goBack(page: Page, assert: Assert) {
  await page.goBack()
  await arrived(page, 'Inscription')
  assert.equal(await field(page, 'Nom du médecin traitant').inputValue(), 'Docteur Amélie Nguyen')
  await page.reload()
  await arrived(page, 'Inscription')
  assert.isTrue(await page.getByLabel('Jeudi').isChecked())
  assert.match(await field(page, 'Précisez l’allergie').inputValue(), /^Arachide/)
}

/** What is half done waits among the drafts, even what would be refused. */
async function comeBackLater(page: Page, assert: Assert) {
  await fillIn(page, { 'Téléphone du médecin traitant': '02 31' })
  await press(page, 'Continuer plus tard')
  await seen(page, 'Mes demandes', 'front.requests.draft')
  await follow(page.getByRole('main'), SERVICE)
  await arrived(page, 'Inscription')
  assert.equal(await field(page, 'Téléphone du médecin traitant').inputValue(), '02 31')
  await fillIn(page, { 'Téléphone du médecin traitant': '02 31 00 00 00' })
  await press(page, 'Continuer')
}

async function acceptRules(page: Page) {
  await arrived(page, 'Règlement et autorisations')
  await press(page, 'Continuer')
  await page.getByRole('alert').filter({ hasText: 'Votre saisie comporte 2 erreurs' }).waitFor()
  await tick(page, 'J’autorise l’hospitalisation')
  await tick(page, 'J’ai lu et j’accepte le règlement')
  await press(page, 'Continuer')
  await arrived(page, 'Pièces justificatives')
}
