import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import BulkItem from '#requests/models/bulk_item'
import CompletionItem from '#requests/models/completion_item'
import CompletionRequest from '#requests/models/completion_request'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { validFiling } from '#tests/support/world/valid_filing'
import { atDesk } from '#tests/functional/back_office/at_desk'
import {
  OPERATIONS,
  confirm,
  prepare,
  rowsOf,
  statesOf,
  undo,
} from '#tests/functional/back_office/bulk_world'
import { CANTEEN } from '#tests/functional/back_office/desk_world'

const SCHOOL = 'school_registration'
const LIST = {
  'reason': 'Il manque des éléments.',
  'asked[]': [
    'field:urgencyPhone',
    'document:family_record_book',
    `field:whichFoodAllergy@${CANTEEN}`,
    `document:health_record_book@${CANTEEN}`,
  ],
  'sentences[field:urgencyPhone]': 'Un numéro qui répond.',
  'answerByOn': '01/02/2027',
}

test.group('Several incomplete requests at once', (group) => {
  useDatabase(group)
  const post = usePostOffice(group)
  group.each.setup(() => {
    freezeClock('2026-11-24T08:59:00Z')
    return () => freezeClock(null)
  })

  test('what all services ask comes first, then what each asks besides', async ({
    client,
    assert,
  }) => {
    const { maud, path } = await anOperation(client)
    const page = await atDesk(client, maud).get(path)
    const [shared, ...services] = page.text().split('<details class="completion-group"').slice(1)
    assert.include(shared, 'Pour toutes ces demandes')
    assert.include(shared, 'value="field:urgencyPhone"')
    assert.include(shared, 'value="document:proof_of_residence"')
    assert.notInclude(shared, 'whichFoodAllergy')
    assert.lengthOf(services, 2)
    assert.include(services[0], 'Inscription au restaurant scolaire')
    assert.include(services[0], `value="field:whichFoodAllergy@${CANTEEN}"`)
    assert.include(services[1], `value="field:currentSchool@${SCHOOL}"`)
    assert.notInclude(services[1], 'urgencyPhone')
    assert.notInclude(page.text(), 'Confirmer pour')
  })

  test('requests of one service are asked by step, as on the page of a request', async ({
    client,
    assert,
  }) => {
    const { maud, requests } = await anOperation(client)
    const path = await prepare(client, maud, {
      'demandes[]': requests.slice(0, 2).map(({ number }) => number),
      'acte': 'mark_incomplete',
    })
    const page = await atDesk(client, maud).get(path)
    assert.notInclude(page.text(), 'Pour toutes ces demandes')
    assert.include(page.text(), 'value="field:whichFoodAllergy"')
    assert.include(page.text(), 'Pièces justificatives')
  })

  test('the preview says for each request what is asked, and what cannot be', async ({
    client,
    assert,
  }) => {
    const { town, maud, requests, path } = await anOperation(client)
    await ask(client, maud, path, LIST)
    const page = await atDesk(client, maud).get(path)
    const [allergic, other, school] = lines(page.text())
    assert.include(allergic, 'Téléphone en cas d’urgence')
    assert.include(allergic, 'Un numéro qui répond.')
    assert.include(allergic, 'Carnet de santé')
    assert.notInclude(allergic, 'Ne peut pas')
    assert.match(other, /Ne peut pas lui être demandé\s: «\sPrécisez l’allergie\s», «\sCarnet/)
    assert.include(school, 'Livret de famille')
    assert.notMatch(school, /Précisez l|Carnet de santé|Ne peut pas/)
    assert.include(page.text(), 'Il manque des éléments.')
    assert.include(page.text(), '1er février 2027')
    assert.include(page.text(), 'Confirmer pour 3\u00a0demandes')
    assert.deepEqual(await statesOf(town, requests), ['pending', 'pending', 'pending'])
  })

  test('each citizen is asked for his share alone, reads it after five minutes, and the clock stops', async ({
    client,
    assert,
  }) => {
    const { town, maud, family, requests, path } = await anOperation(client)
    await post.deliver()
    await ask(client, maud, path, LIST)
    await confirm(client, maud, path)
    assert.deepEqual(await statesOf(town, requests), ['incomplete', 'incomplete', 'incomplete'])
    assert.deepEqual(await askedOf(town, requests), [
      ['family_record_book', 'health_record_book', 'urgencyPhone', 'whichFoodAllergy'],
      ['family_record_book', 'urgencyPhone'],
      ['family_record_book', 'urgencyPhone'],
    ])
    const rows = await town.run(() => ServiceRequest.query())
    for (const { alertOn, dueOn } of rows) assert.deepEqual([alertOn, dueOn], [null, null])
    const result = await atDesk(client, maud).get(path)
    assert.include(lines(result.text())[0], 'Un numéro qui répond.')

    const form = `/demandes/${requests[1].number}/modifier/registration`
    const step = await client.get(form).loginAs(family.account)
    assert.include(step.text(), 'name="root[urgencyPhone]"')
    assert.notInclude(step.text(), 'name="root[foodDiet]"')

    const arrived = (await post.deliver()).length
    freezeClock('2026-11-24T09:05:00Z')
    const mails = (await post.deliver()).slice(arrived)
    assert.lengthOf(mails, 3)
    for (const { text } of mails) {
      assert.include(text, 'Téléphone en cas d’urgence\u00a0: Un numéro qui répond.')
      assert.include(text, 'Répondez avant le 1er février 2027.')
    }
  })

  test('undone in time, nothing is asked any more and the clock runs as before', async ({
    client,
    assert,
  }) => {
    const { town, maud, family, requests, path } = await anOperation(client)
    const before = await rowsOf(town, requests)
    await post.deliver()
    await ask(client, maud, path, LIST)
    await confirm(client, maud, path)
    const arrived = (await post.deliver()).length
    freezeClock('2026-11-24T09:03:00Z')
    await undo(client, maud, path)
    assert.deepEqual(await rowsOf(town, requests), before)
    assert.lengthOf(await town.run(() => CompletionRequest.all()), 0)
    assert.lengthOf(await town.run(() => CompletionItem.all()), 0)
    const page = await client.get(`/demandes/${requests[0].number}`).loginAs(family.account)
    assert.notInclude(page.text(), 'La mairie vous demande')
    freezeClock('2026-11-25T09:00:00Z')
    assert.lengthOf(await post.deliver(), arrived)
  })

  test('a request that nothing of the list is for stays as it is, until the list is another one', async ({
    client,
    assert,
  }) => {
    const { town, maud, requests, path } = await anOperation(client)
    const allergy = { ...LIST, 'asked[]': [`field:whichFoodAllergy@${CANTEEN}`] }
    await ask(client, maud, path, allergy)
    const preview = await atDesk(client, maud).get(path)
    assert.include(preview.text(), 'Confirmer pour 1\u00a0demande')
    assert.include(preview.text(), 'Ne peuvent pas changer (2)')
    assert.include(preview.text(), 'Rien de ce que vous demandez ne concerne cette demande.')

    const again = await atDesk(client, maud).get(`${path}?modifier=1`)
    assert.match(again.text(), /value="field:whichFoodAllergy@\w+"[^>]*checked/)
    assert.include(again.text(), 'Il manque des éléments.')
    assert.include(again.text(), 'value="2027-02-01"')
    await ask(client, maud, path, { ...allergy, otherDocument: 'identity_document' })
    await confirm(client, maud, path)
    assert.deepEqual(await askedOf(town, requests), [
      ['identity_document', 'whichFoodAllergy'],
      ['identity_document'],
      ['identity_document'],
    ])
  })

  test('without a list all is open, as for one request', async ({ client, assert }) => {
    const { town, maud, requests, path } = await anOperation(client)
    await ask(client, maud, path, { reason: 'Tout est à revoir.' })
    const preview = await atDesk(client, maud).get(path)
    assert.include(preview.text(), 'toute sa demande lui sera ouverte')
    await confirm(client, maud, path)
    assert.deepEqual(await askedOf(town, requests), [[], [], []])
  })

  test('what cannot be asked for is refused, and what was typed is kept', async ({
    client,
    assert,
  }) => {
    const { town, maud, path } = await anOperation(client)
    for (const [change, sentence] of [
      [{ reason: '' }, 'Indiquez le motif'],
      [{ answerByOn: '01/01/2020' }, 'Choisissez un jour à venir.'],
      [{ 'asked[]': ['field:school'] }, 'ne peut pas être demandée'],
      [{ 'asked[]': ['field:__proto__'] }, 'ne peut pas être demandée'],
      [{ 'asked[]': [`field:whichFoodAllergy@${SCHOOL}`] }, 'ne peut pas être demandée'],
      [{ 'asked[]': ['document:proof_of_residence@library_registration'] }, 'ne peut pas être'],
      [{ 'asked[]': ['field:urgencyPhone', 'field:urgencyPhone'] }, 'ne peut pas être demandée'],
      [{ otherDocument: 'unheard_of' }, 'ne peut pas être demandée'],
      [{ 'asked[]': ['household:1'] }, 'Ce format n’est pas reconnu.'],
      [{ 'sentences[field:urgencyPhone]': 'x'.repeat(501) }, '500 caractères'],
    ] as const) {
      const refused = await atDesk(client, maud).post(`${path}/complements`, { ...LIST, ...change })
      assert.equal(refused.status(), 422, JSON.stringify(change))
      assert.include(refused.text(), sentence)
      assert.include(refused.text(), 'Voir ce qui sera demandé')
    }
    assert.lengthOf(await town.run(() => BulkItem.query().whereNotNull('asked')), 0)
    const past = await atDesk(client, maud).post(`${path}/complements`, {
      ...LIST,
      answerByOn: '2020-01-01',
    })
    assert.match(past.text(), /value="field:urgencyPhone"[^>]*checked/)
  })

  test('a colleague’s operation does not exist, and a list said too late changes nothing', async ({
    client,
    assert,
  }) => {
    const { town, maud, requests, path } = await anOperation(client)
    const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'manage')
    for (const address of [path, `${OPERATIONS}/0192d3c4-0000-7000-8000-00000000dead`]) {
      const stranger = await atDesk(client, paul).post(`${address}/complements`, LIST)
      stranger.assertStatus(404)
    }
    await ask(client, maud, path, LIST)
    await confirm(client, maud, path)
    const kept = await askedOf(town, requests)
    await ask(client, maud, path, { reason: 'Autre chose.', otherDocument: 'identity_document' })
    assert.deepEqual(await askedOf(town, requests), kept)
    assert.notInclude((await atDesk(client, maud).get(path)).text(), 'Autre chose.')
  })

  test('« Consultation » is offered no list', async ({ client, assert }) => {
    const { town, requests } = await anOperation(client)
    const reader = await anAgent(town).named('Luc', 'Noir').with('school', 'read')
    const path = await prepare(client, reader, {
      'demandes[]': requests.map(({ number }) => number),
      'acte': 'mark_incomplete',
    })
    const page = await atDesk(client, reader).get(path)
    assert.notInclude(page.text(), 'Ce que vous demandez')
    await atDesk(client, reader).post(`${path}/complements`, { reason: 'Sans droit.' })
    assert.equal((await atDesk(client, reader).post(`${path}/execution`)).status(), 409)
    assert.deepEqual(await statesOf(town, requests), ['pending', 'pending', 'pending'])
  })
})

/** Two canteens – one child with an allergy, one without – and a school, all to become incomplete. */
async function anOperation(client: Parameters<typeof prepare>[0]) {
  const town = await aTown()
  const maud = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
  const family = await aHousehold(town).withChild('Léa').withChild('Tom')
  const filing = await validFiling(CANTEEN)
  const allergic = {
    ...filing,
    foodAllergy: true,
    whichFoodAllergy: 'Arachide',
    doctorName: 'Dr Morel',
    doctorPhone: '0134000002',
  }
  const requests = [
    await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).answering(allergic),
    await aRequest(town, CANTEEN).by(family).about(family.child('Tom')),
    await aRequest(town, SCHOOL).by(family).about(family.child('Léa')),
  ]
  const path = await prepare(client, maud, {
    'demandes[]': requests.map(({ number }) => number),
    'acte': 'mark_incomplete',
  })
  return { town, maud, family, requests, path }
}

async function ask(
  client: Parameters<typeof prepare>[0],
  agent: Parameters<typeof prepare>[1],
  path: string,
  list: object
) {
  const response = await atDesk(client, agent).post(`${path}/complements`, list)
  response.assertStatus(303)
}

/** The lines of the table of requests, each as its HTML. */
function lines(html: string): string[] {
  const [, table = ''] = html.split('<tbody>')
  return table.split('<tr>').slice(1)
}

/** What each request is asked for, in order of name. */
async function askedOf(town: Town, requests: ServiceRequest[]): Promise<string[][]> {
  const completions = await town.run(() => CompletionRequest.query().preload('items'))
  return requests.map(({ id }) => {
    const completion = completions.find(({ requestId }) => requestId === id)
    return completion?.items.map(({ key }) => key).sort() ?? []
  })
}
