import { test } from '@japa/runner'
import Passkey from '#accounts/models/passkey'
import { aDevice } from '#tests/browser/support/device'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, follow, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const SIGN_IN = 'Me connecter avec une clé d’accès'

test.group('Signing in with a passkey', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('a parent adds one, signs in with it, and removes it', async ({ browser, assert }) => {
    const town = await aDemoTown()
    const parent = await aSignedInParent(browser, await aFamily(town))
    const device = await aDevice(parent)
    await parent.goto('/compte')
    await follow(parent, 'Gérer mes clés d’accès')
    await seen(parent, 'Mes clés d’accès', 'front.passkeys.none')
    await nextPage(parent, () => press(parent, 'Ajouter une clé d’accès'))
    await parent.getByRole('link', { name: 'Donnez un nom à cette clé' }).waitFor()
    await fillIn(parent, { 'Nom de la clé': 'Mon téléphone' })
    await nextPage(parent, () => press(parent, 'Ajouter une clé d’accès'))
    await parent.getByText('« Mon téléphone » ouvre désormais votre compte').waitFor()
    await seen(parent, 'Mes clés d’accès', 'front.passkeys.added')
    const mail = await post.received('clé d’accès a été ajoutée')
    assert.include(mail.text, 'Mon téléphone')

    await fillIn(parent, { 'Nom de la clé': 'Encore lui' })
    await press(parent, 'Ajouter une clé d’accès')
    await parent.getByText('Cet appareil a déjà une clé d’accès pour ce compte.').waitFor()

    await press(parent, 'Me déconnecter')
    await parent.goto('/connexion')
    await seen(parent, 'Connexion', 'front.sign_in.passkey')
    await nextPage(parent, () => press(parent, 'Me connecter'))
    await parent.getByRole('button', { name: SIGN_IN }).waitFor()
    await device.refuses(true)
    await press(parent, SIGN_IN)
    await parent.getByText('Aucune clé d’accès n’a été utilisée.').waitFor()
    await device.refuses(false)
    await press(parent, SIGN_IN)
    await arrived(parent, 'Bonjour Nadia Benali')

    await parent.goto('/compte/confirmation')
    await seen(parent, 'Confirmez que c’est vous', 'front.proof')
    await fillIn(parent, { 'Votre mot de passe': CITIZEN_PASSWORD })
    await nextPage(parent, () => press(parent, 'Confirmer'))
    await parent.goto('/compte/cles')
    await parent.getByText('Utilisée le').waitFor()
    await parent.getByText('Retirer', { exact: false }).first().click()
    await nextPage(parent, () => press(parent, 'Oui, retirer'))
    await parent.getByText('Cette clé d’accès n’ouvre plus votre compte.').waitFor()
    assert.lengthOf(await town.run(() => Passkey.all()), 0)
    await post.received('clé d’accès a été retirée')
    await press(parent, 'Me déconnecter')
    await parent.goto('/connexion')
    await nextPage(parent, () => press(parent, SIGN_IN))
    await parent.getByText('Votre clé d’accès n’a pas été reconnue.').waitFor()
  })

  test('is not offered by a browser without script, where the password still is', async ({
    browser,
    assert,
  }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser, { javaScriptEnabled: false })
    await visitor.goto('/connexion')
    assert.isFalse(await visitor.getByRole('button', { name: SIGN_IN }).isVisible())
    assert.isTrue(await visitor.getByLabel('Mot de passe', { exact: true }).isVisible())
  })
})
