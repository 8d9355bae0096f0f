import { test } from '@japa/runner'
import Season from '#catalogue/models/season'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'

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
    const [card] = cardsOf(response.text(), 'Inscription au restaurant scolaire')
    assert.include(card, 'Ouvre le 2 mai 2097')
    assert.include(card, 'service-card-closed')
    assert.notInclude(cardsOf(response.text(), 'Acte de naissance')[0], 'service-card-unavailable')
    assert.include((await client.get('/')).text(), 'Ouvre le 2 mai 2097')

    const start = await client.get('/demarches/school_canteen_registration')
    assert.include(start.text(), 'Les inscriptions ouvrent le 2 mai 2097.')
    assert.include(start.text(), 'Inscriptions à venir')
    assert.notInclude(start.text(), 'Commencer')
  })

  test('are greyed for a visitor who has no account, and lead to what to prepare', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const visitor = await client.get('/demarches')
    const [card] = cardsOf(visitor.text(), 'Inscription au restaurant scolaire')
    assert.include(card, 'Demande un compte')
    assert.include(card, 'href="/demarches/school_canteen_registration"')

    const family = await aHousehold(town).withChild('Léa')
    const parent = await client.get('/demarches').loginAs(family.account)
    const [known] = cardsOf(parent.text(), 'Inscription au restaurant scolaire')
    assert.notInclude(known, 'service-card-unavailable')
  })

  test('are greyed with the town’s own words when it takes them off line and says why', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const notice = 'Suspendu pendant les travaux de l’état civil.'
    await town.run(() =>
      TeleserviceSetting.query()
        .where('teleserviceId', 'birth_details')
        .update({ active: false, off_line_notice: notice })
    )
    const [card] = cardsOf((await client.get('/demarches')).text(), 'Acte de naissance')
    assert.include(card, notice)

    const page = await client.get('/demarches/birth_details')
    assert.include(page.text(), notice)
    assert.notInclude(page.text(), 'Commencer')
    const start = await client.post('/demarches/birth_details/demande').withCsrfToken()
    assert.include(start.text(), notice)
  })

  test('are searched by their name, their summary and what their form asks, accents or not', async ({
    client,
    assert,
  }) => {
    await aTown()
    const found = async (query: string) => {
      const page = await client.get('/demarches').qs({ q: query })
      page.assertStatus(200)
      return [...page.text().matchAll(/<article[^>]*>/g)]
        .map(([tag], place) => ({ tag, title: titlesOf(page.text())[place] }))
        .filter(({ tag }) => !/\shidden/.test(tag))
        .map(({ title }) => title)
    }

    assert.deepEqual(await found('ALLERGIE alimentaire'), ['Inscription au restaurant scolaire'])
    assert.deepEqual(await found('la cantine'), ['Inscription au restaurant scolaire'])
    assert.include(await found('etat civil acte naiss'), 'Acte de naissance')
    assert.deepEqual(await found('demande d’acte de décès'), ['Acte de décès'])
    assert.isAbove((await found('')).length, 8)
    assert.deepEqual(await found('sous-marin'), [])
  })

  test('tell how many a search finds, and what to do when it finds none', async ({
    client,
    assert,
  }) => {
    await aTown()
    const one = await client.get('/demarches').qs({ q: 'allergie alimentaire' })
    assert.match(one.text(), /role="status" data-count>1 service</)
    assert.match(one.text(), /<div data-empty\s+hidden/)
    assert.match(one.text(), /value="allergie alimentaire"/)

    const none = await client.get('/demarches').qs({ q: '<b>rien' })
    assert.include(none.text(), 'Aucun service trouvé')
    assert.include(none.text(), 'Voir tous les services')
    assert.notInclude(none.text(), '<b>rien')
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

  test('recall on their start page what was begun and what is running', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa').withChild('Hugo')
    const sent = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
    await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Hugo'))
      .in('draft')
    const page = await client.get('/demarches/school_canteen_registration').loginAs(family.account)

    assert.include(page.text(), 'Reprendre un brouillon')
    assert.include(page.text(), 'Vos demandes en cours')
    assert.include(page.text(), `href="/demandes/${sent.number}"`)
    assert.include(page.text(), 'href="/demarches/school_canteen_registration/formulaire.pdf"')
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

function cardsOf(text: string, title: string): string[] {
  return text
    .split('<article')
    .slice(1)
    .map((card) => card.split('</article>')[0])
    .filter((card) => card.includes(`>${title}</a>`))
}

function titlesOf(text: string): string[] {
  return [...text.matchAll(/<article[\s\S]*?<a href="[^"]*">([^<]+)<\/a>/g)].map(
    ([, title]) => title
  )
}
