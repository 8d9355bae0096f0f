import { test } from '@japa/runner'
import { useDatabase } from '#tests/support/databases'
import { aPayment } from '#tests/support/payments'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aBusyRequest } from '#tests/functional/back_office/desk_world'

const PAGE = '/backoffice/foyers'
const REPAIR = 'technical_intervention'
const BIRTH = 'birth_details'

test.group('The accounts of the town', (group) => {
  useDatabase(group)

  test('are found by number, name and first name, whatever accents and capitals', async ({
    client,
    assert,
  }) => {
    const { anne, lefevre } = await aTownOfTwoFamilies()
    for (const query of [
      { foyer: lefevre.household.number },
      { nom: 'LEFEV' },
      { prenom: 'elo' },
      { nom: ' lefèvre ', prenom: 'Élodie', responsable: 'oui', tri: 'compte' },
      { etat: 'valid', statut: 'actif' },
      { nom: 'lef', tri: 'individu' },
    ]) {
      const page = await atDesk(client, anne).get(PAGE).qs(query)
      page.assertStatus(200)
      assert.include(page.text(), 'Élodie Lefèvre', JSON.stringify(query))
      assert.notInclude(page.text(), 'Benali', JSON.stringify(query))
      assert.include(page.text(), `href="/backoffice/foyers/${lefevre.household.number}"`)
    }
  })

  test('show one line per account with « Responsable de compte », one per person without', async ({
    client,
    assert,
  }) => {
    const { anne } = await aTownOfTwoFamilies()
    const people = await atDesk(client, anne).get(PAGE)
    assert.include(people.text(), '3\u00a0personnes')
    assert.include(people.text(), 'Léa Lefèvre')
    const accounts = await atDesk(client, anne).get(PAGE).qs({ responsable: 'oui' })
    assert.include(accounts.text(), '2\u00a0comptes')
    assert.notInclude(accounts.text(), 'Léa Lefèvre')
  })

  test('keep every criterion in the address of sorts', async ({ client, assert }) => {
    const { anne } = await aTownOfTwoFamilies()
    const page = await atDesk(client, anne).get(PAGE).qs({ nom: 'Lef', statut: 'actif' })
    assert.include(
      page.text(),
      'href="/backoffice/foyers?nom=Lef&amp;statut=actif&amp;tri=individu"'
    )
    assert.include(page.text(), 'href="/backoffice/foyers?nom=Lef&amp;statut=actif&amp;tri=compte"')
  })

  test('answer a hostile address with a sentence', async ({ client, assert }) => {
    const { anne } = await aTownOfTwoFamilies()
    for (const query of [
      { foyer: 'abc' },
      { foyer: '99999999999' },
      { etat: 'tout' },
      { statut: '1' },
      { tri: '__proto__' },
      { nom: ['a', 'b'] },
      { prenom: 'x'.repeat(200) },
    ]) {
      const page = await atDesk(client, anne).get(PAGE).qs(query)
      assert.equal(page.status(), 422, JSON.stringify(query))
      assert.include(page.text(), 'Rechercher un compte')
    }
    for (const query of [
      { page: 'x' },
      { nom: '%' },
      { nom: '\u0000' },
      { tri: 'compte', page: 'W10' },
    ]) {
      const page = await atDesk(client, anne).get(PAGE).qs(query)
      assert.equal(page.status(), 200, JSON.stringify(query))
    }
  })

  test('are for agents who hold a right on a category; to the others they do not exist', async ({
    client,
    assert,
  }) => {
    const { town, lefevre } = await aTownOfTwoFamilies()
    for (const agent of [
      await anAgent(town).named('Sans', 'Droit'),
      await anAgent(town).named('Chef', 'Mairie').administrator(),
    ]) {
      const desk = atDesk(client, agent)
      const list = await desk.get(PAGE).qs({ nom: 'lef' })
      list.assertStatus(200)
      assert.notInclude(list.text(), 'Lefèvre')
      assert.notInclude(list.text(), `href="${PAGE}"`)
      for (const path of ['', '/etat', '/statut']) {
        const address = `${PAGE}/${lefevre.household.number}${path}`
        const answer = await (path ? desk.post(address, {}) : desk.get(address))
        answer.assertStatus(404)
      }
    }
    const reader = await anAgent(town).named('Guy', 'Noël').with('technical', 'read')
    const page = await atDesk(client, reader).get(`${PAGE}/${lefevre.household.number}`)
    page.assertStatus(200)
    assert.notInclude(page.text(), 'Valider le compte')
    assert.notInclude(page.text(), 'Créer une demande')
  })

  test('do not exist in another town, nor behind a request without account', async ({
    client,
    assert,
  }) => {
    const { town, anne } = await aTownOfTwoFamilies()
    const elsewhere = await aTown('Val').at('val.test')
    for (const name of ['Un', 'Deux', 'Trois', 'Quatre']) {
      await aHousehold(elsewhere).headedBy(name, 'Ailleurs')
    }
    const withoutAccount = await aRequest(town, BIRTH)
    const desk = atDesk(client, anne)
    for (const number of [4, withoutAccount.householdNumber, 99999]) {
      const page = await desk.get(`${PAGE}/${number}`)
      page.assertStatus(404)
      const act = await desk.post(`${PAGE}/${number}/statut`, { status: 'inactive', version: 1 })
      act.assertStatus(404)
    }
    const list = await desk.get(PAGE).qs({ nom: 'ailleurs' })
    assert.include(list.text(), 'Aucun compte ne répond')
  })
})

test.group('The page of an account', (group) => {
  useDatabase(group)

  test('shows its members, their phones and who answers for whom', async ({ client, assert }) => {
    const { anne, lefevre } = await aTownOfTwoFamilies()
    const address = `${PAGE}/${lefevre.household.number}`
    const adults = await atDesk(client, anne).get(address)
    for (const word of [
      'Foyer de Élodie Lefèvre',
      'Responsable de compte',
      'Léa Lefèvre (tuteur légal)',
      '06\u00a012\u00a034\u00a056\u00a078',
      '12 RUE DES TILLEULS',
      'Adresse',
      lefevre.account.login,
    ]) {
      assert.include(adults.text(), word)
    }
    const children = await atDesk(client, anne).get(`${address}?membres=enfants`)
    assert.include(children.text(), 'Responsables légaux')
    assert.include(children.text(), 'Élodie Lefèvre (tuteur légal)')
  })

  test('lists the requests, payments and documents of the agent’s categories only', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { request } = await aBusyRequest(town)
    await town.run(() => aPayment(request))
    const number = request.householdNumber
    const school = await anAgent(town).named('Paul', 'Roux').with('school', 'read')
    const technical = await anAgent(town).named('Guy', 'Noël').with('technical', 'manage')
    for (const [view, mine] of [
      ['demandes', `/backoffice/demandes/${request.number}"`],
      ['paiements', 'P00000012'],
      ['documents', `/backoffice/demandes/${request.number}/pieces/`],
    ]) {
      const seen = await atDesk(client, school).get(`${PAGE}/${number}?vue=${view}`)
      assert.include(seen.text(), mine)
      const hidden = await atDesk(client, technical).get(`${PAGE}/${number}?vue=${view}`)
      hidden.assertStatus(200)
      assert.notInclude(hidden.text(), mine)
      assert.include(hidden.text(), 'dans vos catégories')
    }
  })

  test('opens the counter for the family, and is reached from its requests', async ({
    client,
    assert,
  }) => {
    const { town, anne, lefevre } = await aTownOfTwoFamilies()
    const { number } = lefevre.household
    const page = await atDesk(client, anne).get(`${PAGE}/${number}?vue=historique`)
    assert.include(page.text(), `name="back" value="${PAGE}/${number}?vue=historique"`)
    const request = await aRequest(town, REPAIR).by(lefevre)
    const tab = await atDesk(client, anne).get(`/backoffice/demandes/${request.number}?vue=foyer`)
    assert.include(tab.text(), `href="${PAGE}/${number}"`)
  })
})

async function aTownOfTwoFamilies() {
  const town = await aTown()
  const anne = await anAgent(town).with('technical', 'write')
  const lefevre = await aHousehold(town).headedBy('Élodie', 'Lefèvre').withChild('Léa')
  await aHousehold(town).headedBy('Nadia', 'Benali').pending()
  return { town, anne, lefevre }
}
