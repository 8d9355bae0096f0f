import { test } from '@japa/runner'
import SavedView from '#requests/models/saved_view'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

const VIEWS = '/backoffice/recherches'

test.group('Searches that an agent keeps', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('are found back above the filters and on the task page, by him alone', async ({
    client,
    assert,
  }) => {
    const { anne, paul } = await aTeam()
    const kept = await atDesk(client, anne).post(VIEWS, {
      recherche: 'etat=incomplete&tri=demandeur',
      nom: ' À  relancer ',
    })
    kept.assertStatus(303)
    kept.assertHeader('location', '/backoffice/demandes?etat=incomplete&tri=demandeur')

    for (const path of ['/backoffice/demandes', '/backoffice/home', VIEWS]) {
      const own = await atDesk(client, anne).get(path)
      assert.include(own.text(), 'À relancer', path)
      assert.include(own.text(), '/backoffice/demandes?etat=incomplete&amp;tri=demandeur', path)
      const other = await atDesk(client, paul).get(path)
      assert.notInclude(other.text(), 'À relancer', path)
    }
    const shown = await atDesk(client, anne)
      .get('/backoffice/demandes')
      .qs({ etat: 'incomplete', tri: 'demandeur' })
    assert.match(shown.text(), /aria-current="true"\s*>À relancer</)
  })

  test('bear a name of their own: the same again is said, and what was typed stays', async ({
    client,
    assert,
  }) => {
    const { town, anne, paul } = await aTeam()
    const desk = atDesk(client, anne)
    await desk.post(VIEWS, { recherche: 'etat=pending', nom: 'Retards' })
    const same = await desk.post(VIEWS, { recherche: 'qualite=rouge', nom: 'RETARDS' })
    same.assertStatus(422)
    assert.include(same.text(), 'Vous avez déjà une recherche nommée «\u00a0Retards\u00a0»')
    assert.include(same.text(), 'value="RETARDS"')
    assert.include(same.text(), 'name="recherche" value="qualite=rouge"')

    const nameless = await desk.post(VIEWS, { recherche: 'etat=pending', nom: '  ' })
    nameless.assertStatus(422)
    assert.include(nameless.text(), 'Donnez un nom à cette recherche.')

    const colleague = await atDesk(client, paul).post(VIEWS, {
      recherche: 'etat=pending',
      nom: 'Retards',
    })
    colleague.assertStatus(303)
    assert.lengthOf(await viewsOf(town), 2)
  })

  test('are kept once however often the form is posted', async ({ client, assert }) => {
    const { town, anne } = await aTeam()
    const form = { recherche: 'etat=pending', nom: 'Nouvelles' }
    for (let post = 0; post < 5; post++) {
      const kept = await atDesk(client, anne).post(VIEWS, form)
      kept.assertStatus(303)
    }
    assert.lengthOf(await viewsOf(town), 1)
  })

  test('are renamed and deleted by their owner, for whom alone they exist', async ({
    client,
    assert,
  }) => {
    const { town, anne, paul } = await aTeam()
    const desk = atDesk(client, anne)
    await desk.post(VIEWS, { recherche: 'etat=pending', nom: 'Une' })
    await desk.post(VIEWS, { recherche: 'etat=closed', nom: 'Deux' })
    const [one] = await viewsOf(town)
    const rename = `${VIEWS}/${one.id}?_method=PUT`

    const taken = await desk.post(rename, { nom: 'deux' })
    taken.assertStatus(422)
    assert.include(taken.text(), 'nommée «\u00a0Deux\u00a0»')
    const renamed = await desk.post(rename, { nom: 'Trois' })
    renamed.assertHeader('location', VIEWS)

    for (const stranger of [paul, await anAgent(town).named('Chef', 'Mairie').administrator()]) {
      const other = atDesk(client, stranger)
      assert.equal((await other.post(rename, { nom: 'Volée' })).status(), 404)
      assert.equal((await other.send('delete', `${VIEWS}/${one.id}`)).status(), 404)
    }
    assert.deepEqual(await namesIn(town), ['Deux', 'Trois'])

    const deleted = await desk.send('delete', `${VIEWS}/${one.id}`)
    deleted.assertHeader('location', VIEWS)
    assert.deepEqual(await namesIn(town), ['Deux'])
  })

  test('say in words what they look for', async ({ client, assert }) => {
    const { town, anne } = await aTeam()
    await atDesk(client, anne).post(VIEWS, {
      recherche: `demandeur=Leg&etat=pending&du=2026-09-01&categorie=${town.category('school').id}`,
      nom: 'Rentrée',
    })
    const page = await atDesk(client, anne).get(VIEWS)
    for (const words of [
      'Nom du demandeur',
      'Leg',
      'en attente',
      '01/09/2026',
      'hors de vos droits',
    ])
      assert.include(page.text(), words)
  })

  test('are twenty at most, and hold no nonsense', async ({ client, assert }) => {
    const { town, anne } = await aTeam()
    for (let place = 1; place <= 21; place++) {
      const kept = await atDesk(client, anne).post(VIEWS, {
        recherche: `numero=${place}`,
        nom: `Recherche ${place}`,
      })
      assert.equal(kept.status(), place <= 20 ? 303 : 422)
    }
    for (const recherche of ['etat=everything', 'agent=%27', `demandeur=${'x'.repeat(3000)}`]) {
      const refused = await atDesk(client, anne).post(VIEWS, { recherche, nom: 'Piège' })
      assert.equal(refused.status(), 422, recherche.slice(0, 30))
    }
    assert.lengthOf(await viewsOf(town), 20)
  })
})

async function aTeam() {
  const town = await aTown()
  const anne = await anAgent(town).with('technical', 'write')
  const paul = await anAgent(town).named('Paul', 'Roux').with('technical', 'write')
  return { town, anne, paul }
}

function viewsOf(town: Town): Promise<SavedView[]> {
  return town.run(() => SavedView.query().orderBy('id'))
}

async function namesIn(town: Town): Promise<string[]> {
  return (await viewsOf(town)).map(({ name }) => name).sort()
}
