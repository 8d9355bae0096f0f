import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily } from '#tests/browser/support/signed_in_parent'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, follow, press } from '#tests/browser/support/words'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const NEW_PASSWORD = 'Une-tout-autre-phrase-15'

test.group('Signing in', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('says what is missing or wrong, and not which accounts exist', async ({ browser }) => {
    const { account } = await aFamily(await aDemoTown())
    const visitor = await aVisitor(browser, { expectedStatuses: [429] })
    await visitor.goto('/demandes')
    await arrived(visitor, 'Connexion')
    await press(visitor, 'Me connecter')
    await seen(visitor, 'Connexion', 'front.sign_in.empty')

    for (const login of ['inconnue', account.login]) {
      await signIn(visitor, login, 'Pas-le-bon-mot-de-passe')
      await alert(visitor, 'Identifiant ou mot de passe incorrect.')
    }
    await seen(visitor, 'Connexion', 'front.sign_in.refused')
    await signIn(visitor, account.login, CITIZEN_PASSWORD)
    await arrived(visitor, 'Mes demandes')
  })

  test('stops after five failures', async ({ browser }) => {
    const { account } = await aFamily(await aDemoTown())
    const visitor = await aVisitor(browser, { expectedStatuses: [429] })
    await visitor.goto('/connexion')
    for (let attempt = 0; attempt < 5; attempt++)
      await signIn(visitor, account.login, `faux-${attempt}`)
    await signIn(visitor, account.login, CITIZEN_PASSWORD)
    await alert(visitor, 'Trop de tentatives. Réessayez dans')
    await seen(visitor, 'Connexion', 'front.sign_in.throttled')
  })

  test('opens no door of the back office to a citizen, nor of the portal to an agent', async ({
    browser,
  }) => {
    const { account } = await aFamily(await aDemoTown())
    const visitor = await aVisitor(browser)
    await visitor.goto('/backoffice/connexion')
    await fillIn(visitor, { 'Identifiant': account.login, 'Mot de passe': CITIZEN_PASSWORD })
    await press(visitor, 'Me connecter')
    await alert(visitor, 'Identifiant ou mot de passe incorrect.')
    await seen(visitor, 'Espace agents', 'office.sign_in.refused')

    await visitor.goto('/connexion')
    await signIn(visitor, 'agent.demo', DEMO_PASSWORD)
    await alert(visitor, 'Identifiant ou mot de passe incorrect.')
  })

  test('a forgotten password is chosen anew through the mail', async ({ browser }) => {
    const { account } = await aFamily(await aDemoTown())
    const visitor = await aVisitor(browser, { expectedStatuses: [410] })
    await visitor.goto('/connexion')
    await follow(visitor, 'Mot de passe oublié ?')
    await seen(visitor, 'Mot de passe oublié', 'front.password.forgotten')
    await fillIn(visitor, { 'Identifiant ou adresse électronique': account.login })
    await press(visitor, 'Recevoir le lien')
    await seen(visitor, 'Consultez votre messagerie', 'front.password.sent')

    const mail = await post.received('mot de passe')
    const link = /https?:\S+mot-de-passe\S+/.exec(mail.text)?.[0] ?? ''
    await visitor.goto(link)
    await fillIn(visitor, { 'Nouveau mot de passe': 'court', 'Confirmez le mot de passe': 'court' })
    await press(visitor, 'Enregistrer')
    await visitor.getByRole('alert').waitFor()
    await seen(visitor, 'Nouveau mot de passe', 'front.password.refused')
    await fillIn(visitor, {
      'Nouveau mot de passe': NEW_PASSWORD,
      'Confirmez le mot de passe': NEW_PASSWORD,
    })
    await press(visitor, 'Enregistrer')
    await visitor.getByRole('status').waitFor()

    const again = await aVisitor(browser, { expectedStatuses: [410] })
    await again.goto(link)
    await seen(again, 'Ce lien n’est plus valable', 'front.password.used')
    await again.goto('/connexion')
    await signIn(again, account.login, NEW_PASSWORD)
    await arrived(again, 'Bonjour Nadia Benali')
  })
})

async function signIn(page: Page, login: string, password: string) {
  await fillIn(page, { 'Identifiant ou adresse électronique': login, 'Mot de passe': password })
  await nextPage(page, () => press(page, 'Me connecter'))
}

function alert(page: Page, sentence: string) {
  return page.getByRole('alert').filter({ hasText: sentence }).waitFor()
}
