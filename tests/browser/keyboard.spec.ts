import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { activate, reach } from '#tests/browser/support/keyboard'
import { arrived, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { isFocused } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

/** 1280 × 1024 enlarged to 400 %. */
const ENLARGED = { width: 320, height: 256 }

test.group('With the keyboard alone, on a screen enlarged to 400 %', (group) => {
  useTruncatedDatabase(group)

  test('a child is registered at the canteen', async ({ browser, assert }) => {
    const family = await aFamily(await aDemoTown())
    const parent = await aSignedInParent(browser, family, { viewport: ENLARGED })
    await parent.goto('/demarches/school_canteen_registration')
    await skipTheHeader(parent)
    assert.isTrue(await isFocused(parent.getByRole('main')))
    await activate(parent, link(parent, 'Commencer'))

    await arrived(parent, 'Pour commencer')
    await activate(parent, parent.getByLabel('Léa Benali, 8 ans'), 'Space')
    await activate(parent, button(parent, 'Continuer'))

    await answer(parent)
    await arrived(parent, 'Règlement et autorisations')
    await activate(parent, parent.getByLabel('J’autorise l’hospitalisation'), 'Space')
    await activate(parent, parent.getByLabel('J’ai lu et j’accepte le règlement'), 'Space')
    await activate(parent, button(parent, 'Continuer'))

    await arrived(parent, 'Pièces justificatives')
    await activate(parent, link(parent, 'Continuer'))
    await arrived(parent, 'Récapitulatif et envoi')
    await activate(
      parent,
      parent.getByLabel('Je certifie que ces informations sont exactes'),
      'Space'
    )
    await activate(parent, button(parent, 'Envoyer ma demande'))
    await seen(parent, 'Votre demande est envoyée', 'front.keyboard.sent')
  })
})

/** The first stop of every page leads past what every page repeats. */
async function skipTheHeader(page: Page) {
  await page.keyboard.press('Tab')
  await activate(page, link(page, 'Aller au contenu'))
}

/** A mistake first: the focus comes to the summary, whose links lead to the fields. */
async function answer(page: Page) {
  await arrived(page, 'Inscription')
  await activate(page, button(page, 'Continuer'))
  const summary = page.getByRole('alert').filter({ hasText: '2 erreurs' })
  await summary.waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert')
  await activate(page, link(page, 'Choisissez au moins une réponse pour « Régime alimentaire ».'))
  await activate(page, page.getByLabel('Sans porc'), 'Space')
  await activate(page, page.getByLabel('Lundi'), 'Space')
  await reach(page, page.getByLabel('Non', { exact: true }))
  await page.keyboard.press('ArrowLeft')
  await reach(page, page.getByLabel('Précisez l’allergie'))
  await page.keyboard.type('Arachide')
  await activate(page, button(page, 'Continuer'))
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
