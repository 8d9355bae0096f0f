import { test } from '@japa/runner'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const CANTEEN = 'school_canteen_registration'
const STEP = {
  urgencyPhone: '06 12 34 56 78',
  foodDiet: ['NoPork'],
  canteenAttendingDays: ['Monday', 'Thursday'],
  foodAllergy: 'false',
}

test.group('A draft', (group) => {
  useDatabase(group)

  test('begins prefilled, is saved at each step and is taken up where it was left', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const begun = await client
      .post(`/demarches/${CANTEEN}/demande`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ subject: family.child('Léa').id })
      .redirects(0)
    const path = String(begun.header('location'))
    const draft = await theDraft(town)
    assert.equal(draft.data.urgencyPhone, '0612345678')

    const saved = await client
      .post(`${path}/registration`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ root: STEP, version: draft.version, _action: 'next' })
      .redirects(0)
    saved.assertStatus(303)
    saved.assertHeader('location', `${path}/rules`)
    assert.deepInclude(await answersOf(town), { foodDiet: ['NoPork'], foodAllergy: false })

    const resumed = await client.get(path).loginAs(family.account).redirects(0)
    resumed.assertHeader('location', `${path}/rules`)
    const home = await client.get('/').loginAs(family.account)
    assert.include(home.text(), path)
    assert.include(home.text(), 'Gardé jusqu’au')
  })

  test('begins with its first step even when the household’s file answers all of it', async ({
    client,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const begun = await client
      .post('/demarches/school_registration/demande')
      .withCsrfToken()
      .loginAs(family.account)
      .form({ subject: family.child('Léa').id })
      .redirects(0)
    const path = String(begun.header('location'))
    const opened = await client.get(path).loginAs(family.account).redirects(0)
    opened.assertHeader('location', `${path}/registration`)
  })

  test('keeps what was typed even when the step is not complete, and says what is missing', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .answering({})
      .in('draft')

    const response = await client
      .post(`/demarches/${CANTEEN}/demande/${draft.id}/registration`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({
        root: { ...STEP, foodDiet: [], urgencyPhone: 'demain' },
        version: draft.version,
        _action: 'next',
      })

    response.assertStatus(422)
    assert.include(response.text(), 'value="demain"')
    assert.match(response.text(), /au moins une/)
    const { canteenAttendingDays } = await answersOf(town)
    assert.deepEqual(canteenAttendingDays, ['Monday', 'Thursday'])
  })

  test('is left with « Continuer plus tard », which names the day it will be deleted', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .answering({})
      .in('draft')

    const response = await client
      .post(`/demarches/${CANTEEN}/demande/${draft.id}/registration`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ root: { doctorName: 'Dr Dubois' }, version: draft.version, _action: 'later' })
      .redirects(0)

    response.assertHeader('location', '/demandes')
    assert.match(String(response.flashMessage('success')), /gardé jusqu’au \d/)
    const { doctorName } = await answersOf(town)
    assert.equal(doctorName, 'Dr Dubois')
  })

  test('shows both values when two tabs wrote different answers, and loses neither', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .answering({})
      .in('draft')
    const post = (doctorName: string) =>
      client
        .post(`/demarches/${CANTEEN}/demande/${draft.id}/registration`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ root: { ...STEP, doctorName }, version: draft.version, _action: 'next' })
        .redirects(0)

    const first = await post('Dr Dubois')
    first.assertStatus(303)
    const second = await post('Dr Lemoine')

    second.assertStatus(409)
    assert.include(second.text(), 'Dr Dubois')
    assert.include(second.text(), 'Dr Lemoine')
    const { doctorName } = await answersOf(town)
    assert.equal(doctorName, 'Dr Dubois')
  })

  test('takes the same step sent twice for what it is: once', async ({ client }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .answering({})
      .in('draft')
    for (let click = 0; click < 2; click++) {
      const response = await client
        .post(`/demarches/${CANTEEN}/demande/${draft.id}/registration`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ root: STEP, version: draft.version, _action: 'next' })
        .redirects(0)
      response.assertStatus(303)
    }
  })

  test('gives citizens no field that is for agents', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .answering({})
      .in('draft')
    const path = `/demarches/${CANTEEN}/demande/${draft.id}`

    const agents = await client.get(`${path}/administration`).loginAs(family.account)
    agents.assertStatus(404)
    await client
      .post(`${path}/registration`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ root: { ...STEP, section: 'CP' }, version: draft.version })
    const { section } = await answersOf(town)
    assert.notEqual(section, 'CP')
  })

  test('answers hostile and empty posts with the page', async ({ client }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .answering({})
      .in('draft')
    const bodies = [
      {},
      { root: 'texte', version: 'x', _action: ['next'] },
      {
        root: { foodDiet: { a: { b: 1 } }, foodAllergy: [[]], __proto__: { x: 1 } },
        version: -1,
        _action: 'add:foodDiet',
      },
      { root: [1, 2], version: 1e99, _action: 'remove:urgencyPhone:9999' },
    ]
    for (const body of bodies) {
      const response = await client
        .post(`/demarches/${CANTEEN}/demande/${draft.id}/registration`)
        .withCsrfToken()
        .loginAs(family.account)
        .json(body)
        .redirects(0)
      response.assert?.isBelow(response.status(), 500)
    }
  })

  test('is given up for good', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .answering({})
      .in('draft')
    const response = await client
      .delete(`/demarches/${CANTEEN}/demande/${draft.id}`)
      .withCsrfToken()
      .loginAs(family.account)
      .redirects(0)

    response.assertHeader('location', '/demandes')
    assert.lengthOf(await town.run(() => ServiceRequest.query()), 0)
  })
})

function theDraft(town: Town): Promise<ServiceRequest> {
  return town.run(() => ServiceRequest.query().where('state', 'draft').firstOrFail())
}

async function answersOf(town: Town) {
  const { data } = await theDraft(town)
  return data
}
