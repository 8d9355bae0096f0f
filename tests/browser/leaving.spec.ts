import { test } from '@japa/runner'
import { runDueJobs } from '#authorities/jobs/runner'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { fillIn, follow, press, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

test.group('A family that leaves', (group) => {
  useTruncatedDatabase(group)

  test('takes its data away, then closes its account', async ({ browser, assert }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    await aRequest(town, 'technical_intervention').by(family).in('rejected')
    const parent = await aSignedInParent(browser, family)

    await parent.goto('/compte')
    await follow(parent, 'Télécharger mes données')
    await arrived(parent, 'Mes données')
    await press(parent, 'Préparer une archive de mes données')
    await parent.getByText('Préparation de l’archive').waitFor()
    await seen(parent, 'Mes données', 'front.personal_data.preparing')
    await runDueJobs()
    await nextPage(parent, () => follow(parent, 'Actualiser'))
    await seen(parent, 'Mes données', 'front.personal_data')
    const archive = parent.waitForEvent('download')
    await parent.getByRole('link', { name: /^Télécharger l’archive/ }).click()
    assert.match((await archive).suggestedFilename(), /^mes-donnees-\d{4}-\d\d-\d\d\.zip$/)

    await parent.goto('/compte')
    await follow(parent, 'Supprimer mon compte')
    await seen(parent, 'Supprimer mon compte', 'front.account_closure')
    await press(parent, 'Supprimer mon compte')
    await parent.getByText('Une réponse est à corriger').waitFor()
    await tick(parent, 'Je veux supprimer mon compte et ce qu’il contient')
    await nextPage(parent, () => press(parent, 'Supprimer mon compte'))
    await parent.getByText('Votre compte est supprimé.').waitFor()

    await parent.goto('/connexion')
    await fillIn(parent, {
      'Identifiant ou adresse électronique': family.account.login,
      'Mot de passe': CITIZEN_PASSWORD,
    })
    await press(parent, 'Me connecter')
    await parent.getByText('Identifiant ou mot de passe incorrect').first().waitFor()
  })
})
