import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { attach } from '#tests/browser/support/attach'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aPdfOf } from '#tests/browser/support/papers'
import { arrived, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { choose, field, fillIn, follow, press, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

test.group('Without JavaScript', (group) => {
  useTruncatedDatabase(group)

  test('a child is registered at the canteen, conditions and mistakes included', async ({
    browser,
  }) => {
    const family = await aFamily(await aDemoTown())
    const parent = await aSignedInParent(browser, family, { javaScriptEnabled: false })
    await parent.goto('/demarches/school_canteen_registration')
    await follow(parent, 'Commencer')
    await choose(parent, { 'Pour quel enfant ?': 'Léa Benali, 8 ans' })
    await press(parent, 'Continuer')

    await answerByTheServer(parent)
    await tick(parent, 'J’autorise l’hospitalisation')
    await tick(parent, 'J’ai lu et j’accepte le règlement')
    await press(parent, 'Continuer')

    await arrived(parent, 'Pièces justificatives')
    await attach(parent, 'Livret de famille', [
      await aPdfOf('livret.pdf', 'Livret de famille', ['Léa BENALI']),
    ])
    await parent.getByText('votre fichier est ajouté').waitFor()
    await follow(parent, 'Continuer')

    await arrived(parent, 'Récapitulatif et envoi')
    await parent.getByText('Arachide', { exact: true }).waitFor()
    await choose(parent, { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' })
    await tick(parent, 'Je certifie que ces informations sont exactes')
    await press(parent, 'Envoyer ma demande')
    await seen(parent, 'Votre demande est envoyée', 'front.without_script.sent')
  })
})

/** The page that comes back asks what the answers call for. */
async function answerByTheServer(page: Page) {
  await arrived(page, 'Inscription')
  await choose(page, {
    'Régime alimentaire': 'Sans porc',
    'Jours de présence': ['Lundi', 'Jeudi'],
    'L’enfant a-t-il une allergie alimentaire ?': 'Oui',
  })
  await press(page, 'Continuer')
  await page.getByRole('alert').filter({ hasText: '1 erreur' }).waitFor()
  await seen(page, 'Inscription', 'front.without_script.refused')
  await field(page, 'Précisez l’allergie').waitFor()
  await fillIn(page, { 'Précisez l’allergie': 'Arachide' })
  await press(page, 'Continuer')
  await arrived(page, 'Règlement et autorisations')
}
