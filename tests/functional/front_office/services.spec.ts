import { test } from '@japa/runner'
import Season from '#catalogue/models/season'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'

test.group('Services en ligne', (group) => {
  useDatabase(group)

  test('are grouped, and greyed with the reason when registrations are closed', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    await town.run(() =>
      Season.query()
        .where('teleserviceId', 'school_canteen_registration')
        .update({ registration_starts_on: '2097-05-02' })
    )
    const response = await client.get('/demarches')

    response.assertStatus(200)
    assert.include(response.text(), 'Scolaire')
    assert.include(response.text(), 'Les inscriptions ouvriront le 02/05/2097')
    assert.notInclude(response.text(), 'href="/demarches/school_canteen_registration"')
    assert.include(response.text(), 'href="/demarches/birth_details"')
  })

  test('are greyed for a household in which nobody is concerned', async ({ client, assert }) => {
    const family = await aHousehold(await aTown())
    const response = await client.get('/demarches').loginAs(family.account)
    assert.include(response.text(), 'Pour l’utiliser, ajoutez un enfant à votre foyer.')
  })

  test('do not show what the town has taken off line', async ({ client, assert }) => {
    const town = await aTown()
    await town.run(() =>
      TeleserviceSetting.query().where('teleserviceId', 'birth_details').update({ active: false })
    )

    const list = await client.get('/demarches')
    assert.notInclude(list.text(), 'birth_details')
    const page = await client.get('/demarches/birth_details')
    page.assertStatus(404)
    const start = await client.post('/demarches/birth_details/demande').withCsrfToken().redirects(0)
    start.assertHeader('location', '/demarches/birth_details')
  })

  test('have a start page that a visitor reads before signing in', async ({ client, assert }) => {
    await aTown()
    const response = await client.get('/demarches/school_canteen_registration')

    response.assertStatus(200)
    for (const words of [
      '5 minutes',
      'Livret de famille',
      'Année scolaire 2099-2100',
      'au guichet',
      'Me connecter',
      'deux mois',
    ]) {
      assert.include(response.text(), words)
    }
  })

  test('offer eligible members only, the others with the reason', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa').withChild('Hugo')
    const page = await client
      .get('/demarches/school_canteen_registration/demande')
      .loginAs(family.account)

    assert.include(page.text(), 'Léa')
    assert.include(page.text(), 'Hugo')
    assert.notInclude(page.text(), 'Camille Martin,')
  })

  test('say why a person cannot be chosen, even to a forged post', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Adam')

    for (const subject of ['', family.head.id, stranger.child('Adam').id, 'n’importe quoi']) {
      const response = await client
        .post('/demarches/school_canteen_registration/demande')
        .withCsrfToken()
        .loginAs(family.account)
        .form({ subject })
      response.assertStatus(422)
      assert.include(response.text(), 'error-summary')
    }
  })
})
