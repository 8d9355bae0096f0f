import { test } from '@japa/runner'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { follow, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/149.0.0.0 Mobile Safari/537.36'

test.group('My sessions', (group) => {
  useTruncatedDatabase(group)

  test('a parent sees where she is signed in, and signs out one device, then all', async ({
    browser,
  }) => {
    const family = await aFamily(await aDemoTown())
    const computer = await aSignedInParent(browser, family)
    const phone = await aSignedInParent(browser, family, { userAgent: PHONE })
    await computer.goto('/compte')
    await follow(computer, 'Voir mes connexions')
    await seen(computer, 'Mes connexions', 'front.sessions')

    await nextPage(computer, () => press(computer, 'Déconnecter Chrome sur un téléphone Android'))
    await computer.getByText('L’appareil est déconnecté.').waitFor()
    await phone.goto('/compte')
    await arrived(phone, 'Connexion')

    await computer.getByText('Se déconnecter partout').click()
    await seen(computer, 'Mes connexions', 'front.sessions.everywhere')
    await press(computer, 'Oui, déconnecter tous mes appareils')
    await arrived(computer, 'Connexion')
    await computer.getByText('Vous êtes déconnecté de tous vos appareils.').waitFor()
  })
})
