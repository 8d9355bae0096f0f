import { type Page } from 'playwright'
import { arrived, seen } from '#tests/browser/support/seen'
import { choose, fillIn, follow, press, select, tick } from '#tests/browser/support/words'

export const PARENT = {
  email: 'nadia.benali@courriel.test',
  password: 'Une-phrase-assez-longue-14',
}

/** From the home page to a household with two parents and two children, of whom one is not born. */
export async function openAccount(page: Page) {
  await page.goto('/')
  await seen(page, 'Vos démarches, simplement', 'front.home')
  await follow(page.getByRole('main'), 'Créer mon compte')
  await signUp(page)
  await declareFather(page)
  await declareChildren(page)
}

/** First with nothing in it: the page says all that is missing, and takes the eye there. */
async function signUp(page: Page) {
  await arrived(page, 'Créer un compte')
  await press(page, 'Créer mon compte')
  const summary = page.getByRole('alert')
  await summary.waitFor()
  await seen(page, 'Créer un compte', 'front.sign_up.refused')

  await choose(page, { Civilité: 'Madame' })
  await fillIn(page, {
    'Prénom': 'Nadia',
    'Nom': 'Benali',
    'Adresse électronique': PARENT.email,
    'Portable': '06 12 34 56 78',
    'Numéro': '12',
    'Voie': 'rue des Tilleuls',
    'Code postal': '14550',
    'Ville': 'Blainville',
    'Mot de passe': PARENT.password,
    'Confirmez le mot de passe': PARENT.password,
  })
  await tick(page, 'J’accepte les conditions générales')
  await seen(page, 'Créer un compte', 'front.sign_up')
  await press(page, 'Créer mon compte')
  await seen(page, 'Mon foyer', 'front.household.new')
}

async function declareFather(page: Page) {
  await follow(page, 'Ajouter un adulte')
  await arrived(page, 'Ajouter un adulte')
  await choose(page, { Civilité: 'Monsieur' })
  await fillIn(page, {
    'Prénom': 'Karim',
    'Nom': 'Benali',
    'Date de naissance': '27/09/1984',
    'Portable': '06 98 76 54 32',
  })
  await seen(page, 'Ajouter un adulte', 'front.adult')
  await press(page, 'Ajouter un adulte')
  await page.getByText('Karim Benali').first().waitFor()
}

async function declareChildren(page: Page) {
  await follow(page, 'Ajouter un enfant')
  await arrived(page, 'Ajouter un enfant')
  await fillIn(page, { 'Prénom': 'Léa', 'Nom': 'Benali', 'Date de naissance': '04/05/2018' })
  await choose(page, { Sexe: 'Féminin' })
  await select(page, { 'Nadia Benali': 'Mère', 'Karim Benali': 'Père' })
  await seen(page, 'Ajouter un enfant', 'front.child')
  await press(page, 'Ajouter un enfant')
  await page.getByText('Léa Benali').first().waitFor()

  await follow(page, 'Ajouter un enfant')
  await arrived(page, 'Ajouter un enfant')
  await tick(page, 'L’enfant n’est pas encore né')
  await fillIn(page, { 'Nom': 'Benali', 'Date de naissance': '14/02/2027' })
  await select(page, { 'Nadia Benali': 'Mère' })
  await press(page, 'Ajouter un enfant')
  await seen(page, 'Mon foyer', 'front.household')
}
