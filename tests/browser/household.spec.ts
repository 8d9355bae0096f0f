import { test } from '@japa/runner'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { fillIn, follow, press, select } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const NEW_PASSWORD = 'Une-tout-autre-phrase-15'

test.group('The household', (group) => {
  useTruncatedDatabase(group)

  test('is kept up to date by its head', async ({ browser }) => {
    const family = await aFamily(await aDemoTown())
    const parent = await aSignedInParent(browser, family)
    await follow(parent.getByRole('navigation', { name: 'Menu principal' }), 'Mon foyer')
    await follow(parent, 'Modifier l’adresse')
    await arrived(parent, 'Adresse du foyer')
    await fillIn(parent, { 'Code postal': '1455' })
    await press(parent, 'Enregistrer')
    await parent.getByRole('alert').waitFor()
    await seen(parent, 'Adresse du foyer', 'front.address.refused')
    await fillIn(parent, { 'Code postal': '14550', 'Ville': 'Blainville' })
    await press(parent, 'Enregistrer')
    await arrived(parent, 'Mon foyer')

    await follow(parent, 'Modifier : Léa Benali')
    await select(parent, { 'Karim Benali': 'Père' })
    await press(parent, 'Enregistrer')
    await parent.getByText('Karim Benali (père)').waitFor()

    await follow(parent, 'Modifier : Karim Benali')
    await arrived(parent, 'Karim Benali')
    await parent.getByText('Retirer du foyer').click()
    await seen(parent, 'Karim Benali', 'front.member.removing')
  })

  test('has a password that is changed with the old one', async ({ browser }) => {
    const family = await aFamily(await aDemoTown())
    const parent = await aSignedInParent(browser, family)
    await parent.goto('/compte/mot-de-passe')
    await fillIn(parent, {
      'Mot de passe actuel': 'Pas-le-bon-mot-de-passe',
      'Nouveau mot de passe': NEW_PASSWORD,
      'Confirmez le nouveau mot de passe': NEW_PASSWORD,
    })
    await press(parent, 'Enregistrer')
    await parent.getByRole('alert').waitFor()
    await seen(parent, 'Changer mon mot de passe', 'front.password.change_refused')
    await fillIn(parent, {
      'Mot de passe actuel': CITIZEN_PASSWORD,
      'Nouveau mot de passe': NEW_PASSWORD,
      'Confirmez le nouveau mot de passe': NEW_PASSWORD,
    })
    await press(parent, 'Enregistrer')
    await arrived(parent, 'Mon foyer')
  })
})
