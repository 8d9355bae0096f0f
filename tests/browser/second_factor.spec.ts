import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { Secret, TOTP } from 'otpauth'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDevice } from '#tests/browser/support/device'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, follow, press, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

const SECURITY = 'Sécurité de mon compte'
const CHECK = 'Confirmez votre connexion'

test.group('The second factor of an agent', (group) => {
  useTruncatedDatabase(group)

  test('is added from his menu, asked for at the next sign-in, and replaced by a passkey', async ({
    browser,
    assert,
  }) => {
    await aDemoTown()
    const agent = await anAgentAtWork(browser)
    await press(agent, 'Nadia Lefèvre')
    await follow(agent, SECURITY)
    await seen(agent, SECURITY, 'office.security.none')
    await follow(agent, 'Ajouter une application')
    await seen(agent, 'Ajouter une application d’authentification', 'office.security.application')
    const key = (await agent.locator('.secret-key').textContent()) ?? ''
    const code = (secondsAgo = 0) =>
      new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
        timestamp: Date.now() - secondsAgo * 1000,
      })
    await fillIn(agent, { 'Code à six chiffres': '12' })
    await nextPage(agent, () => press(agent, 'Activer'))
    await seen(agent, 'Ajouter une application d’authentification', 'office.security.wrong_code')
    await fillIn(agent, { 'Code à six chiffres': code(30) })
    await nextPage(agent, () => press(agent, 'Activer'))
    await seen(agent, 'Vos codes de secours', 'office.security.recovery_codes')
    assert.equal(await agent.locator('.recovery-codes li').count(), 10)
    const [recovery] = await agent.locator('.recovery-codes code').allTextContents()
    await follow(agent, 'Je les ai notés')
    await seen(agent, SECURITY, 'office.security.application_added')

    await signOut(agent)
    await giveLogin(agent)
    await seen(agent, CHECK, 'office.sign_in.second_factor')
    await agent.getByText('Je n’ai plus mon application').click()
    await fillIn(agent, { 'Code de secours': 'AAAA-BBBB-CCCC-DDDD' })
    await nextPage(agent, () => press(agent, 'Utiliser ce code'))
    await agent.getByText('Ce code n’est pas valable').waitFor()
    await agent.getByText('Je n’ai plus mon application').click()
    await fillIn(agent, { 'Code de secours': recovery })
    await press(agent, 'Utiliser ce code')
    await arrived(agent, 'Tâches')

    const device = await aDevice(agent)
    await agent.goto('/backoffice/securite')
    await fillIn(agent, { 'Nom de la clé': 'Mon téléphone' })
    await nextPage(agent, () => press(agent, 'Ajouter une clé d’accès'))
    await agent.getByText('« Mon téléphone » ouvre désormais votre compte').waitFor()
    await seen(agent, SECURITY, 'office.security.both')

    await signOut(agent)
    await giveLogin(agent)
    await device.refuses(true)
    await press(agent, 'Me connecter avec une clé d’accès')
    await agent.getByText('Aucune clé d’accès n’a été utilisée.').waitFor()
    await device.refuses(false)
    await press(agent, 'Me connecter avec une clé d’accès')
    await arrived(agent, 'Tâches')

    const plain = await aVisitor(browser, { javaScriptEnabled: false })
    await giveLogin(plain)
    await fillIn(plain, { 'Code à six chiffres': code() })
    await nextPagePlain(plain, 'Confirmer')
    await arrived(plain, 'Tâches')
  }).timeout(60_000)

  test('is imposed by an administrator, and reset for who has lost it', async ({ browser }) => {
    await aDemoTown()
    const chief = await anAgentAtWork(browser, 'admin.demo')
    await press(chief, 'Marc Olivier')
    await follow(chief, 'Double authentification des agents')
    await seen(chief, 'Double authentification des agents', 'office.security.agents')
    await tick(chief, 'Les agents qui ont le droit « Management » sur une catégorie')
    await nextPage(chief, () => press(chief, 'Enregistrer le réglage'))
    await chief.getByText('Le réglage est enregistré.').waitFor()

    const manager = await aVisitor(browser)
    await giveLogin(manager, 'gestionnaire.demo')
    await seen(manager, SECURITY, 'office.security.imposed')
  })
})

async function giveLogin(page: Page, login = 'agent.demo') {
  await page.goto('/backoffice/connexion')
  await fillIn(page, { 'Identifiant': login, 'Mot de passe': DEMO_PASSWORD })
  await press(page, 'Me connecter')
  await page.waitForURL((url) => url.pathname !== '/backoffice/connexion')
}

async function signOut(page: Page) {
  await press(page, 'Nadia Lefèvre')
  await press(page, 'Me déconnecter')
  await arrived(page, 'Espace agents')
}

async function nextPagePlain(page: Page, button: string) {
  await press(page, button)
  await page.waitForURL('**/backoffice/home')
}
