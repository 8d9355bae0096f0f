import { test } from '@japa/runner'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'

const REPAIR = 'technical_intervention'

test.group('The pages of search and tasks', (group) => {
  useDatabase(group)

  test('find a request by number, by account, by the beginning of a name without its accents', async ({
    client,
    assert,
  }) => {
    const { anne, request, family } = await aTownAtWork()
    for (const query of [
      { numero: request.number },
      { foyer: family.household.number },
      { demandeur: 'leg' },
      { demandeur: ' LÉGER ' },
      { etat: 'in_progress', agent: anne.id, tri: 'demandeur' },
    ]) {
      const page = await atDesk(client, anne).get('/backoffice/demandes').qs(query)
      page.assertStatus(200)
      assert.include(
        page.text(),
        `href="/backoffice/demandes/${request.number}?liste=`,
        JSON.stringify(query)
      )
      assert.include(page.text(), '1 demande')
    }
  })

  test('keep every criterion in the address of sorts and pages', async ({ client, assert }) => {
    const { anne } = await aTownAtWork()
    const page = await atDesk(client, anne)
      .get('/backoffice/demandes')
      .qs({ demandeur: 'Leg', etat: 'in_progress', tri: 'sujet' })
    assert.include(
      page.text(),
      'href="/backoffice/demandes?demandeur=Leg&amp;etat=in_progress&amp;tri=compte"'
    )
    assert.match(page.text(), /tri=sujet"\s+aria-current="true"/)
  })

  test('say what to do when nothing is found', async ({ client, assert }) => {
    const { anne } = await aTownAtWork()
    const page = await atDesk(client, anne)
      .get('/backoffice/demandes')
      .qs({ demandeur: 'personne' })
    assert.include(page.text(), 'Aucune demande ne répond à cette recherche')
    assert.include(page.text(), 'Effacer tous les critères')
  })

  test('hide drafts unless they are asked for, and never open them', async ({ client, assert }) => {
    const { town, anne, family } = await aTownAtWork()
    const draft = await aRequest(town, REPAIR).by(family).in('draft')
    const page = await atDesk(client, anne).get('/backoffice/demandes')
    assert.notInclude(page.text(), 'Brouillon de l’usager')
    const drafts = await atDesk(client, anne).get('/backoffice/demandes').qs({ etat: 'draft' })
    assert.include(drafts.text(), 'Brouillon de l’usager')
    assert.notInclude(drafts.text(), draft.id)
  })

  test('the boxes lead to the complete list that they announce', async ({ client, assert }) => {
    const { anne } = await aTownAtWork()
    const home = await atDesk(client, anne).get('/backoffice/home')
    for (const path of [
      '/backoffice/demandes?etat=pending',
      `/backoffice/demandes?agent=${anne.id}`,
      '/backoffice/demandes?etat=validated',
      '/backoffice/demandes?qualite=rouge',
      '/backoffice/demandes?qualite=orange',
    ]) {
      assert.include(home.text(), `href="${path}"`)
    }
  })

  test('hostile addresses are answered with a sentence, never with a failure', async ({
    client,
    assert,
  }) => {
    const { anne } = await aTownAtWork()
    const queries: object[] = [
      { numero: '99999999999999' },
      { numero: 'abc' },
      { foyer: '-1' },
      { du: '2026-02-31' },
      { au: '\u0000' },
      { etat: 'everything' },
      { tri: '__proto__' },
      { agent: "' or 1=1 --" },
      { categorie: 'x' },
      { teleservice: '../../etc/passwd' },
      { demandeur: 'x'.repeat(5000) },
      { demandeur: { $gt: '' } },
      { saison: ['a', 'b'] },
      { responsable: 'tous' },
    ]
    for (const query of queries) {
      const page = await atDesk(client, anne).get('/backoffice/demandes').qs(query)
      assert.equal(page.status(), 422, JSON.stringify(query).slice(0, 60))
      assert.include(page.text(), 'Rechercher une demande')
    }
    for (const query of [
      { page: 'x' },
      { page: 'W10' },
      { demandeur: '\u0000' },
      { demandeur: '%' },
      { sujet: 'ß'.repeat(80) },
      { inconnu: '1' },
    ]) {
      const page = await atDesk(client, anne).get('/backoffice/demandes').qs(query)
      assert.equal(page.status(), 200, JSON.stringify(query).slice(0, 60))
    }
    const home = await atDesk(client, anne)
      .get('/backoffice/home')
      .qs({ categorie: "'", teleservice: ['a'] })
    home.assertStatus(200)
  })
})

async function aTownAtWork() {
  const town = await aTown()
  const anne = await anAgent(town).with('technical', 'write')
  await aRequest(town, REPAIR).by(await aHousehold(town).headedBy('Zoé', 'Zola'))
  const family = await aHousehold(town).headedBy('Aline', 'Léger')
  const request = await aRequest(town, REPAIR).by(family).handledBy(anne).in('in_progress')
  return { town, anne, family, request }
}
