import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import CompletionRequest from '#requests/models/completion_request'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'
import { anAskedRequest, type AskedRequest } from '#tests/support/world/asked_request'
import type { Town } from '#tests/support/world/town'
import { validFiling } from '#tests/support/world/valid_filing'
import { PROOF, correct, attach } from '#tests/functional/front_office/completion_answers'

const CANTEEN = 'school_canteen_registration'
const PHONE = { kind: 'field', key: 'urgencyPhone', sentence: 'Un numéro qui répond.' } as const

test.group('Completing a request', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('the page lists what is asked, how far one is, and leads to each thing', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { family, request } = await anAskedRequest(town, [PHONE, PROOF], '2027-01-15')
    const path = `/demandes/${request.number}`
    const page = await client.get(path).loginAs(family.account)
    for (const words of [
      'La mairie vous demande',
      'Téléphone en cas d’urgence',
      'Un numéro qui répond.',
      'Justificatif de domicile',
      '15 janvier 2027',
      'À faire',
      `href="${path}/modifier/registration#root_urgencyPhone"`,
      `href="${path}/pieces#piece-proof_of_residence"`,
    ]) {
      assert.include(page.text(), words)
    }
    assert.notInclude(page.text(), `${path}/modifier/rules`)
  })

  test('only what is asked is editable; the rest is shown', async ({ client, assert }) => {
    const town = await aTown()
    const { family, request } = await anAskedRequest(town, [PHONE])
    const path = `/demandes/${request.number}`
    const step = await client.get(`${path}/modifier/registration`).loginAs(family.account)
    step.assertStatus(200)
    assert.include(step.text(), 'name="root[urgencyPhone]"')
    assert.notInclude(step.text(), 'name="root[foodAllergy]"')
    assert.include(step.text(), 'Vos autres réponses')
    assert.include(step.text(), 'L’enfant a-t-il une allergie alimentaire')

    for (const closed of ['modifier/rules', 'pieces']) {
      const refused = await client.get(`${path}/${closed}`).loginAs(family.account).redirects(0)
      refused.assertStatus(303)
      refused.assertHeader('location', path)
    }
  })

  test('an answer is corrected in place, is then « fait », and the corrections are sent', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [PHONE])
    const posted = await correct(client, asked, { urgencyPhone: '0383112233' })
    posted.assertStatus(303)
    const page = await client.get(`/demandes/${asked.request.number}`).loginAs(asked.family.account)
    assert.include(page.text(), '1 sur 1 fait')
    assert.include(page.text(), 'Un mot avec vos corrections')

    const sent = await send(client, town, asked)
    sent.assertStatus(303)
    const { state, data } = await current(town, asked)
    assert.equal(state, 'rectified')
    assert.equal(data.urgencyPhone, '0383112233')
  })

  test('a post to another answer is refused: nothing changes, what was typed is kept', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [PHONE])
    const before = await current(town, asked)
    const posted = await correct(client, asked, {
      urgencyPhone: '0383112233',
      canteenAttendingDays: ['Wednesday'],
    })
    posted.assertStatus(403)
    assert.include(posted.text(), 'La mairie ne vous demande pas cette réponse')
    assert.include(posted.text(), 'value="0383112233"')

    const other = await client
      .post(`/demandes/${asked.request.number}/modifier/rules`)
      .withCsrfToken()
      .loginAs(asked.family.account)
      .form({ root: { hospitalizationPermission: 'true' }, version: before.version })
      .redirects(0)
    other.assertStatus(303)
    const after = await current(town, asked)
    assert.deepEqual(after.data, before.data)
    assert.equal(after.version, before.version)
  })

  test('sending with something left needs a word, and says what is left', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [PHONE, PROOF])
    const refused = await send(client, town, asked)
    refused.assertStatus(422)
    assert.include(refused.text(), 'href="#demande-piece-proof_of_residence"')
    assert.include(refused.text(), 'href="#demande-donnee-urgencyPhone"')
    assert.equal((await current(town, asked)).state, 'incomplete')

    const sent = await send(client, town, asked, 'Je déménage : la facture arrive lundi.')
    sent.assertStatus(303)
    assert.equal((await current(town, asked)).state, 'rectified')
    const completion = await town.run(() => CompletionRequest.query().firstOrFail())
    assert.equal(completion.answer, 'Je déménage : la facture arrive lundi.')
    assert.isNotNull(completion.answeredAt)
  })

  test('sending twice sends once', async ({ client, assert }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [PHONE])
    await correct(client, asked, { urgencyPhone: '0383112233' })
    const { version } = await current(town, asked)
    const responses = [
      await send(client, town, asked, 'Voici.', version),
      await send(client, town, asked, 'Voici.', version),
    ]
    assert.deepEqual(
      responses.map((response) => response.status()),
      [303, 303]
    )
    const { state, version: after } = await current(town, asked)
    assert.deepEqual([state, after], ['rectified', version + 1])
  })

  test('without a list all that the citizen filled in is open', async ({ client, assert }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [])
    const page = await client.get(`/demandes/${asked.request.number}`).loginAs(asked.family.account)
    assert.include(page.text(), 'Votre demande est à compléter')
    const root = { ...(await validFiling(CANTEEN)), canteenAttendingDays: ['Wednesday'] }
    const posted = await correct(client, asked, root)
    posted.assertStatus(303)
    assert.equal((await attach(client, asked, 'family_record_book')).status(), 303)
    const sent = await send(client, town, asked)
    sent.assertStatus(303)
    assert.equal((await current(town, asked)).state, 'rectified')
  })

  test('another household finds nothing of it', async ({ client, assert }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [PHONE, PROOF])
    const stranger = await aHousehold(town).headedBy('Paul', 'Durand')
    const path = `/demandes/${asked.request.number}`
    for (const address of [path, `${path}/modifier/registration`, `${path}/pieces`]) {
      const response = await client.get(address).loginAs(stranger.account)
      response.assertStatus(404)
    }
    for (const address of [`${path}/corrections`, `${path}/modifier/registration`]) {
      const response = await client
        .post(address)
        .withCsrfToken()
        .loginAs(stranger.account)
        .form({ version: asked.request.version, root: { urgencyPhone: '0383112233' } })
      response.assertStatus(404)
    }
    assert.equal((await current(town, asked)).version, asked.request.version)
  })

  test('once sent, nothing is open any more', async ({ client, assert }) => {
    const town = await aTown()
    const asked = await anAskedRequest(town, [PHONE])
    await correct(client, asked, { urgencyPhone: '0383112233' })
    await send(client, town, asked)
    const late = await correct(client, asked, { urgencyPhone: '0383000000' })
    late.assertStatus(303)
    assert.equal((await current(town, asked)).data.urgencyPhone, '0383112233')
  })
})

async function send(
  client: ApiClient,
  town: Town,
  asked: AskedRequest,
  answer = '',
  version?: number
) {
  return client
    .post(`/demandes/${asked.request.number}/corrections`)
    .withCsrfToken()
    .loginAs(asked.family.account)
    .form({ answer, version: version ?? (await current(town, asked)).version })
    .redirects(0)
}

function current(town: Town, { request }: AskedRequest): Promise<ServiceRequest> {
  return town.run(() => ServiceRequest.findOrFail(request.id))
}
