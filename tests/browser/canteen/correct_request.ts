import { type Page } from 'playwright'
import { REASON, SERVICE } from '#tests/browser/canteen/examine_request'
import { attach, documentGroup } from '#tests/browser/support/attach'
import { aPdfOf, aPhotoOf } from '#tests/browser/support/papers'
import { arrived, seen } from '#tests/browser/support/seen'
import { choose, fillIn, follow, press } from '#tests/browser/support/words'

/** The parent reads what is missing, corrects an answer, adds the papers, writes a word and sends it all. */
export async function correctRequest(page: Page, number: number) {
  await page.goto('/')
  await arrived(page, 'Bonjour Nadia Benali')
  await page.getByText(REASON).waitFor()
  await seen(page, 'Bonjour Nadia Benali', 'front.dashboard')
  await follow(page, new RegExp(`^Compléter la demande n°\\s${number}$`))
  await seen(page, SERVICE, 'front.request.incomplete')

  await correctAnswer(page)
  await addMissingPapers(page)
  await fillIn(page, {
    'Écrire à la mairie': 'Bonjour, voici le carnet de santé et la nouvelle attestation.',
  })
  await press(page, 'Envoyer le message')
  await page.getByText('Bonjour, voici le carnet de santé').waitFor()
  await press(page, 'Envoyer mes corrections')
  await page.getByText('Rectifié').first().waitFor()
  await seen(page, SERVICE, 'front.request.rectified')
}

async function correctAnswer(page: Page) {
  await follow(page, 'Modifier : Inscription')
  await arrived(page, 'Inscription')
  await choose(page, { 'Jours de présence': 'Mercredi' })
  await seen(page, 'Inscription', 'front.request.edit')
  await press(page, 'Enregistrer')
  await arrived(page, SERVICE)
  await page.getByText('Lundi, Mardi, Mercredi, Jeudi, Vendredi').waitFor()
}

async function addMissingPapers(page: Page) {
  await follow(page, 'Modifier les pièces justificatives')
  await arrived(page, 'Pièces justificatives')
  const insurance = documentGroup(page, 'Attestation d’assurance scolaire')
  await insurance.getByText('Cette attestation couvre l’année 2025-2026.').waitFor()
  await insurance.getByText('Retirer', { exact: false }).first().click()
  await press(insurance, 'Oui, retirer')
  await page.getByText('Le document est retiré de cette demande.').waitFor()
  await attach(page, 'Attestation d’assurance scolaire', [
    await aPdfOf('assurance_2026.pdf', 'Attestation d’assurance scolaire', [
      'Nous certifions que l’enfant Léa BENALI est assurée pour l’année scolaire 2026-2027.',
    ]),
  ])
  await attach(page, 'Carnet de santé', [
    await aPhotoOf('carnet.png', ['CARNET DE SANTÉ', '', 'Léa BENALI', 'Allergie : arachide']),
  ])
  await seen(page, 'Pièces justificatives', 'front.request.papers')
  await follow(page, 'Revenir à ma demande')
  await arrived(page, SERVICE)
}
