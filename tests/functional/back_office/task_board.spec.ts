import { test } from '@japa/runner'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'

const REPAIR = 'technical_intervention'

test.group('The task board of an agent', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('shows the boxes that he has chosen, and keeps his filters when he chooses', async ({
    client,
    assert,
  }) => {
    const { town, anne } = await aTownAtWork()
    const desk = atDesk(client, anne)
    const categorie = town.category('technical').id
    const saved = await desk.post('/backoffice/home/boites?_method=PUT', {
      boites: ['new', 'late'],
      categorie,
      teleservice: '',
    })
    saved.assertHeader('location', `/backoffice/home?categorie=${categorie}`)

    await anne.refresh()
    const page = await desk.get('/backoffice/home')
    assert.include(page.text(), 'id="taches-nouvelles-demandes"')
    assert.include(page.text(), 'id="taches-demandes-en-retard"')
    assert.notInclude(page.text(), 'id="taches-demandes-urgentes"')
    assert.include(page.text(), 'Choisir mes boîtes (4 masquées)')
  })

  test('keeps at least one box, and only those that exist', async ({ client, assert }) => {
    const { anne } = await aTownAtWork()
    for (const boites of [[], ['everything'], 'x']) {
      const refused = await atDesk(client, anne).post('/backoffice/home/boites?_method=PUT', {
        boites,
      })
      assert.equal(refused.status(), 422, JSON.stringify(boites))
    }
    const empty = await atDesk(client, anne).post('/backoffice/home/boites?_method=PUT')
    assert.include(empty.text(), 'Choisissez au moins une boîte.')
    await anne.refresh()
    assert.isNull(anne.hiddenTaskBoxes)
  })

  test('an empty box says what to do next', async ({ client, assert }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('technical', 'write')
    const page = await atDesk(client, anne).get('/backoffice/home')
    assert.include(page.text(), 'Reprenez les demandes en retard ou urgentes')
    assert.include(page.text(), 'Ouvrez une nouvelle demande')
  })

  test('leads from one request of a box to the next, past what is already treated', async ({
    client,
    assert,
  }) => {
    const { anne, requests } = await aTownAtWork()
    const [first, second, third] = requests.map(({ number }) => number)
    const desk = atDesk(client, anne)
    const board = await desk.get('/backoffice/home')
    assert.include(board.text(), `href="/backoffice/demandes/${first}?liste=boite%3Dnew"`)

    const opened = await desk.get(`/backoffice/demandes/${first}`).qs({ liste: 'boite=new' })
    assert.match(opened.text(), nextLink(second))
    assert.include(opened.text(), 'Nouvelles demandes')

    const session = opened.session()
    const treated = await desk
      .post(`/backoffice/demandes/${first}/transitions`, {
        transition: 'take_up',
        version: requests[0].version,
      })
      .withSession(session)
    treated.assertStatus(303)
    const after = await desk.get(`/backoffice/demandes/${first}`).withSession(session)
    assert.match(after.text(), nextLink(second))

    const last = await desk.get(`/backoffice/demandes/${third}`).qs({ liste: 'boite=new' })
    assert.include(last.text(), 'Aucune autre demande dans cette liste')
  })

  test('so does the result of a search, in its order', async ({ client, assert }) => {
    const { anne, requests } = await aTownAtWork()
    const [first, second, third] = requests.map(({ number }) => number)
    const desk = atDesk(client, anne)
    const opened = await desk.get(`/backoffice/demandes/${third}`).qs({ liste: 'tri=date' })
    assert.match(opened.text(), nextLink(second))
    const byName = await desk
      .get(`/backoffice/demandes/${first}`)
      .qs({ liste: 'etat=pending&tri=numero' })
    assert.include(byName.text(), 'Aucune autre demande dans cette liste')
    assert.include(byName.text(), 'href="/backoffice/demandes?etat=pending&amp;tri=numero"')
  })

  test('a request opened by its address alone leads nowhere; a list of nonsense neither', async ({
    client,
    assert,
  }) => {
    const { anne, requests } = await aTownAtWork()
    const desk = atDesk(client, anne)
    for (const liste of [undefined, 'boite=x', 'etat=nothing', 'x'.repeat(500)]) {
      const page = await desk.get(`/backoffice/demandes/${requests[0].number}`).qs({ liste })
      page.assertStatus(200)
      assert.notInclude(page.text(), 'Parcourir la liste', liste)
    }
  })

  test('the next request is never one of a foreign category', async ({ client, assert }) => {
    const { town, anne } = await aTownAtWork()
    const family = await aHousehold(town).headedBy('Luc', 'Lune').withChild('Léa')
    const canteen = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
    const last = await aRequest(town, REPAIR).by(family)
    const desk = atDesk(client, anne)
    const page = await desk.get(`/backoffice/demandes/${last.number}`).qs({ liste: 'tri=numero' })
    assert.notMatch(page.text(), nextLink(canteen.number))
  })
})

function nextLink(number: number | null): RegExp {
  return new RegExp(`href="/backoffice/demandes/${number}\\?liste=[^"]+" accesskey="s"`)
}

async function aTownAtWork() {
  const town = await aTown()
  const anne = await anAgent(town).with('technical', 'write')
  const requests = []
  for (const name of ['Zola', 'Hugo', 'Sand']) {
    const family = await aHousehold(town).headedBy('Camille', name)
    requests.push(await aRequest(town, REPAIR).by(family))
  }
  return { town, anne, requests }
}
