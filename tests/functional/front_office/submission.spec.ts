import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { validFiling } from '#tests/support/world/valid_filing'

const CANTEEN = 'school_canteen_registration'
const SENDING = { contactChannel: 'email', note: 'Léa mange peu.', terms: 'true' }

test.group('Sending a request', (group) => {
  useDatabase(group)

  test('shows everything before, then gives a number and says what happens now', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('draft')
    const path = `/demarches/${CANTEEN}/demande/${draft.id}`

    const summary = await client.get(`${path}/validation`).loginAs(family.account)
    summary.assertStatus(200)
    for (const words of [
      'Jours de présence',
      'non fourni',
      'Comment la mairie peut-elle vous joindre',
      'Base légale',
    ]) {
      assert.include(summary.text(), words)
    }

    const response = await client
      .post(`${path}/validation`)
      .withCsrfToken()
      .loginAs(family.account)
      .form(SENDING)
    response.assertStatus(200)
    for (const words of [
      'Votre demande est envoyée',
      'n° 1',
      'recapitulatif.pdf',
      'deux mois',
      'Livret de famille',
    ]) {
      assert.include(response.text().replaceAll('\u00a0', ' '), words)
    }
    const request = await town.run(() => ServiceRequest.findOrFail(draft.id))
    assert.equal(request.state, 'pending')
    assert.equal(request.contactChannel, 'email')
    const note = await town.run(() => RequestNote.query().firstOrFail())
    assert.equal(note.text, SENDING.note)
  })

  test('twice gives one number and one receipt', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('draft')

    for (let click = 0; click < 2; click++) {
      const response = await client
        .post(`/demarches/${CANTEEN}/demande/${draft.id}/validation`)
        .withCsrfToken()
        .loginAs(family.account)
        .form(SENDING)
      response.assertStatus(200)
      assert.include(response.text(), 'Votre demande est envoyée')
    }
    const numbered = await town.run(() => ServiceRequest.query().whereNotNull('number'))
    assert.lengthOf(numbered, 1)
    const receipts = await town.run(() =>
      OutboxMessage.query().where('kind', 'request_receipt_mail')
    )
    assert.lengthOf(receipts, 1)
  })

  test('waits for the conditions to be accepted, and keeps the note', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('draft')

    const response = await client
      .post(`/demarches/${CANTEEN}/demande/${draft.id}/validation`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ ...SENDING, terms: '', contactChannel: 'pigeon' })

    response.assertStatus(422)
    assert.include(response.text(), 'Cochez cette case pour accepter')
    assert.include(response.text(), SENDING.note)
    const request = await town.run(() => ServiceRequest.findOrFail(draft.id))
    assert.equal(request.state, 'draft')
  })

  test('is refused while a step is not complete, with the way to it', async ({
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
    const path = `/demarches/${CANTEEN}/demande/${draft.id}`

    const response = await client
      .post(`${path}/validation`)
      .withCsrfToken()
      .loginAs(family.account)
      .form(SENDING)

    response.assertStatus(422)
    assert.include(response.text(), `href="${path}/rules"`)
    const request = await town.run(() => ServiceRequest.findOrFail(draft.id))
    assert.isNull(request.number)
  })

  test('refused by the rules of the service leads to the very answer, where the reason is said again', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const filing = await validFiling('public_space_occupation')
    const draft = await aRequest(town, 'public_space_occupation')
      .by(family)
      .answering({ ...filing, startDate: '2027-03-02', endDate: '2027-03-01' })
      .in('draft')
    const path = `/demarches/public_space_occupation/demande/${draft.id}`
    const reason = 'Le dernier jour ne peut pas précéder le premier.'

    const refused = await client
      .post(`${path}/validation`)
      .withCsrfToken()
      .loginAs(family.account)
      .form(SENDING)
    refused.assertStatus(422)
    assert.include(
      refused.text(),
      `<a href="${path}/occupation?refus=1#root_endDate">${reason}</a>`
    )

    const step = await client.get(`${path}/occupation?refus=1`).loginAs(family.account)
    assert.include(step.text(), `href="#root_endDate">`)
    assert.match(step.text(), new RegExp(`id="root_endDate__error"[^]*?${reason}`))
    const unasked = await client.get(`${path}/applicant?refus=1`).loginAs(family.account)
    assert.notInclude(unasked.text(), reason)
  })

  test('leads every page of the draft to its exit page', async ({ client }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const request = await aRequest(town, CANTEEN)
      .by(family)
      .about(family.child('Léa'))
      .in('pending')
    const path = `/demarches/${CANTEEN}/demande/${request.id}`

    for (const step of ['registration', 'pieces', 'validation']) {
      const response = await client.get(`${path}/${step}`).loginAs(family.account).redirects(0)
      response.assertHeader('location', `${path}/envoyee`)
    }
  })

  test('closes the season for this child, whom the service then greys with the reason', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa').withChild('Hugo')
    await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('pending')

    const page = await client.get(`/demarches/${CANTEEN}/demande`).loginAs(family.account)
    assert.include(page.text(), 'Une demande existe déjà pour cette saison')
  })
})
