import { test } from '@japa/runner'
import { type Page } from 'playwright'
import ServiceRequest from '#requests/models/service_request'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { CANTEEN, fileFor, LIBRARY, SCHOOL } from '#tests/browser/support/family_requests'
import { byKeyboard } from '#tests/browser/support/hands'
import { activate, reach } from '#tests/browser/support/keyboard'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamilyOfFive, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { isFocused } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { ENLARGED } from '#tests/support/screenshots'
import { aFiledDocument } from '#tests/support/world/kept_document'

const { follow, press } = byKeyboard

test.group('With the keyboard alone, on a screen enlarged to 400 %', (group) => {
  useTruncatedDatabase(group)

  test('a family files school, canteen and library', async ({ browser, assert }) => {
    const town = await aDemoTown()
    const family = await aFamilyOfFive(town)
    await aFiledDocument(town, family, ['facture.png'])
    const parent = await aSignedInParent(browser, family, { viewport: ENLARGED })
    await seen(parent, 'Bonjour Nadia Benali', 'front.keyboard.home')
    await skipTheHeader(parent)
    assert.isTrue(await isFocused(parent.getByRole('main')))

    const hand = byKeyboard
    await fileFor(parent, SCHOOL, ['Léa Benali', 'Hugo Benali'], { hand, bring: takeProofUp })
    await fileFor(parent, CANTEEN, ['Léa Benali'], { hand, steps: { Inscription: answer } })
    await fileFor(parent, LIBRARY, ['Hugo Benali'], { hand })
    const sent = await town.run(() => ServiceRequest.query().whereNotNull('number'))
    assert.lengthOf(sent, 4)

    await press(parent, 'Menu')
    await nextPage(parent, () => follow(parent, 'Documents'))
    await seen(parent, 'Mes documents', 'front.keyboard.wallet')
    await parent.goto(`/demandes/${sent[0].number}`)
    await seen(parent, SCHOOL.label, 'front.keyboard.follow_up')
  })
})

/** The first stop of every page leads past what every page repeats. */
async function skipTheHeader(page: Page) {
  await page.keyboard.press('Tab')
  await follow(page, 'Aller au contenu')
}

async function takeProofUp(page: Page) {
  await nextPage(page, () => press(page, 'Reprendre ce document Justificatif de domicile'))
}

/** A mistake first: the focus comes to the summary, whose links lead to the fields. */
async function answer(page: Page) {
  await press(page, 'Continuer')
  const summary = page.getByRole('alert').filter({ hasText: '2 erreurs' })
  await summary.waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert')
  await seen(page, 'Inscription', 'front.keyboard.refused')
  await follow(page, 'Choisissez au moins une réponse pour « Régime alimentaire ».')
  await activate(page, page.getByLabel('Sans porc'), 'Space')
  await activate(page, page.getByLabel('Lundi'), 'Space')
  await reach(page, page.getByLabel('Non', { exact: true }))
  await page.keyboard.press('ArrowLeft')
  await reach(page, page.getByLabel('Précisez l’allergie'))
  await page.keyboard.type('Arachide')
  await seen(page, 'Inscription', 'front.keyboard.step')
  await press(page, 'Continuer')
  await arrived(page, 'Règlement et autorisations')
}
