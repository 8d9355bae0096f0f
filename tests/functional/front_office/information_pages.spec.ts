import { test } from '@japa/runner'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'

test.group('Pages of the public site', (group) => {
  useDatabase(group)

  test('are all there, in French, in the town’s name', async ({ client, assert }) => {
    await aTown()
    for (const path of [
      '/',
      '/demarches',
      '/connexion',
      '/compte/creation',
      '/mot-de-passe-oublie',
      '/suivi',
      '/aide',
      '/faq',
      '/mentions-legales',
      '/conditions-generales',
      '/accessibilite',
    ]) {
      const response = await client.get(path)
      response.assertStatus(200)
      assert.include(response.text(), '<html lang="fr">', path)
      assert.include(response.text(), 'Ville de Blainville', path)
      assert.match(response.text(), /<h1[^>]*>/, path)
    }
  })

  test('carry neither inline script nor inline style', async ({ client, assert }) => {
    const { account } = await aHousehold(await aTown())
    for (const path of [
      '/',
      '/demandes',
      '/compte',
      '/documents',
      '/demarches/technical_intervention',
    ]) {
      const response = await client.get(path).loginAs(account)
      response.assertStatus(200)
      assert.notMatch(response.text(), /\sstyle="|\son[a-z]+="/, path)
      assert.match(String(response.header('content-security-policy')), /default-src 'self'/)
    }
  })

  test('send a visitor who asks for a personal page to sign in', async ({ client }) => {
    await aTown()
    for (const path of [
      '/demandes',
      '/documents',
      '/compte',
      '/compte/adresse',
      '/compte/mot-de-passe',
      '/compte/membres/nouveau',
    ]) {
      const response = await client.get(path).redirects(0)
      response.assertStatus(303)
      response.assertHeader('location', '/connexion')
    }
  })

  test('refuse a post without its token', async ({ client }) => {
    const { account } = await aHousehold(await aTown())
    for (const path of [
      '/connexion',
      '/compte/creation',
      '/suivi',
      '/compte/adresse',
      '/deconnexion',
    ]) {
      const response = await client.post(path).loginAs(account).redirects(0)
      response.assertStatus(419)
    }
  })
})
