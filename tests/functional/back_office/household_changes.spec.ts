import { test } from '@japa/runner'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'

test.group('The account before and after a request that changes it', (group) => {
  useDatabase(group)

  test('is shown on the request, answer by answer, people by identity', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
      .withAdult('Paul', 'Martin')
      .withChild('Léa', { birthDate: '2019-03-02' })
      .withChild('Tom', { birthDate: '2017-03-02', sex: 'male' })
    const agent = await anAgent(town).with('accounts', 'write')
    const request = await aRequest(town, 'home_folder_modification')
      .by(family)
      .answering(renamed(family))
    const page = await client
      .get(`/backoffice/demandes/${request.number}`)
      .withGuard('agent')
      .loginAs(agent)
    page.assertStatus(200)
    const [panel = ''] = /<section[^>]*foyer-avant-apres[^]*?<\/section>/.exec(page.text()) ?? []
    const text = panel.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

    assert.include(text, 'Ces changements sont déjà faits dans le compte')
    // Tom comes before Léa now: she is herself, whatever her place and her name.
    assert.match(text, /Enfants du foyer 2 – Nom Martin Durand Modifié/)
    assert.match(text, /Enfants du foyer 2 – Prénom Léa Léonie Modifié/)
    assert.match(text, /Enfants du foyer 3 non renseigné .*Nom : Martin.* Ajouté/)
    assert.match(text, /Adultes du foyer 2 .*Prénom : Paul.* non renseigné Supprimé/)
    assert.match(text, /Adresse du foyer .*TILLEULS.*RUE NEUVE/)
    assert.notInclude(text, 'Tom')
    assert.notInclude(text, family.child('Léa').id)
  })

  test('is there for no other request', async ({ client, assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('accounts', 'write').with('technical', 'write')
    const opened = await aRequest(town, 'vo_card')
    const other = await aRequest(town, 'technical_intervention').by(await aHousehold(town))
    for (const { number } of [opened, other]) {
      const page = await client
        .get(`/backoffice/demandes/${number}`)
        .withGuard('agent')
        .loginAs(agent)
      page.assertStatus(200)
      assert.notInclude(page.text(), 'foyer-avant-apres')
    }
  })
})

function renamed(family: Family) {
  const responsibles = [{ adult: family.head.id, role: 'legal_guardian' }]
  return {
    address: { streetName: 'RUE NEUVE', postalCode: '54360', city: 'BLAINVILLE' },
    adults: [
      {
        key: family.head.id,
        title: 'Madam',
        firstName: 'Camille',
        lastName: 'Martin',
        familyStatus: 'Single',
        sameAddress: true,
        email: family.account.email,
        mobilePhone: '0612345678',
      },
    ],
    children: [
      {
        key: family.child('Tom').id,
        born: true,
        lastName: 'Martin',
        firstName: 'Tom',
        birthDate: '2017-03-02',
        sex: 'Male',
        responsibles,
      },
      {
        key: family.child('Léa').id,
        born: true,
        lastName: 'Durand',
        firstName: 'Léonie',
        birthDate: '2019-03-02',
        sex: 'Female',
        responsibles,
      },
      { key: 'bebe', born: false, lastName: 'Martin', birthDate: '2099-03-02', responsibles },
    ],
    head: family.head.id,
  }
}
