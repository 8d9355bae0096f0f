import { test } from '@japa/runner'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, seen } from '#tests/browser/support/seen'
import { aFamily } from '#tests/browser/support/signed_in_parent'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, follow, press } from '#tests/browser/support/words'
import { FranceConnectIdentity } from '#plugins/franceconnect_identity/franceconnect_identity'
import { useTruncatedDatabase } from '#tests/support/databases'
import { baseUrl } from '#tests/support/http_address'
import { anIdentityProvider } from '#tests/support/openid/a_provider'
import { useIdentityProvider } from '#tests/support/openid/use_provider'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const BUTTON = 'S’identifier avec FranceConnect'

test.group('Signing in with FranceConnect', (group) => {
  useTruncatedDatabase(group)
  const choose = useIdentityProvider(group)

  test('a parent ties her identity once, signs out of both, and comes back without a password', async ({
    browser,
  }) => {
    const { account } = await aFamily(await aDemoTown())
    const { mood, settings } = await anIdentityProvider(baseUrl())
    mood.person = {
      sub: 'nadia',
      given_name: 'Nadia',
      family_name: 'Benali',
      email: String(account.email),
    }
    choose(new FranceConnectIdentity(settings))

    const parent = await aVisitor(browser)
    await parent.goto('/connexion')
    await seen(parent, 'Connexion', 'front.sign_in.identity')
    await follow(parent, BUTTON)
    await seen(parent, 'Rattacher votre identité', 'front.identity.tie')
    await fillIn(parent, {
      'Identifiant ou adresse électronique': account.login,
      'Mot de passe': CITIZEN_PASSWORD,
    })
    await press(parent, 'Me connecter et rattacher')
    await arrived(parent, 'Bonjour Nadia Benali')
    await parent.goto('/compte')
    await parent.getByText('FranceConnect ouvre aussi votre compte.').waitFor()
    await seen(parent, 'Mon foyer', 'front.household.identity')

    await press(parent, 'Me déconnecter')
    await parent.getByText('Vous êtes déconnecté, de FranceConnect aussi.').waitFor()
    await parent.goto('/connexion')
    await follow(parent, BUTTON)
    await arrived(parent, 'Bonjour Nadia Benali')
  })
})
