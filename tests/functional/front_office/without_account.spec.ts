import { type ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import Household from '#households/models/household'
import KeptStep from '#requests/models/kept_step'
import ServiceRequest from '#requests/models/service_request'
import { REQUESTER } from '#tests/functional/front_office/requester'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'
import { validFiling } from '#tests/support/world/valid_filing'

const SERVICE = 'birth_details'

test.group('A request without account', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('keeps what its requester types, puts two tabs together, and asks before it overwrites', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const begun = await client.post(`/demarches/${SERVICE}/demande`).withCsrfToken().redirects(0)
    const path = `${begun.header('location')}/demandeur`
    const session = begun.session()
    const post = (url: string, body: object) =>
      client.post(url).withCsrfToken().withSession(session).form(body).redirects(0)
    const base = JSON.stringify({})

    const kept = await post(`${path}/saisie`, { firstName: 'Dom', email: 'roux', base, version: 1 })
    kept.assertStatus(200)
    const other = await post(`${path}/saisie`, { phone: '03 83', base, version: 1 })
    other.assertStatus(200)
    const clash = await post(`${path}/saisie`, { firstName: 'Léa', base, version: 1 })
    clash.assertStatus(409)
    const resumed = (await client.get(path).withSession(session)).text()
    for (const value of ['value="Dom"', 'value="roux"', 'value="03 83"'])
      assert.include(resumed, value)
    assert.isNull((await town.run(() => ServiceRequest.query().firstOrFail())).requesterContact)

    const asked = await post(path, { ...REQUESTER, base })
    asked.assertStatus(409)
    assert.include(asked.text(), 'ont été changées dans une autre page')
    assert.include(asked.text(), 'Dom')
    const shown = JSON.stringify({ firstName: 'Dom', email: 'roux', phone: '03 83' })
    const saved = await post(path, { ...REQUESTER, base: shown })
    saved.assertStatus(303)
    const { requesterContact } = await town.run(() => ServiceRequest.query().firstOrFail())
    assert.equal(requesterContact?.firstName, 'Dominique')
    assert.isEmpty(await town.run(() => KeptStep.query()))

    const stranger = await client.post(`${path}/saisie`).withCsrfToken().form({ base })
    stranger.assertStatus(404)
  })

  test('goes from the requester to a number and a follow-up code', async ({ client, assert }) => {
    const town = await aTown()
    const begun = await client.post(`/demarches/${SERVICE}/demande`).withCsrfToken().redirects(0)
    const path = String(begun.header('location'))
    const session = begun.session()
    const post = (step: string, body: object) =>
      client.post(`${path}/${step}`).withCsrfToken().withSession(session).form(body).redirects(0)

    const first = await client.get(path).withSession(session).redirects(0)
    first.assertHeader('location', `${path}/demandeur`)
    const wrong = await post('demandeur', { ...REQUESTER, email: '' })
    wrong.assertStatus(422)
    assert.include(wrong.text(), 'value="Roux"')
    const requester = await post('demandeur', REQUESTER)
    requester.assertHeader('location', `${path}/nature`)

    const root = await validFiling(SERVICE)
    for (const step of ['nature', 'type']) {
      const { version } = await town.run(() => ServiceRequest.query().firstOrFail())
      const saved = await post(step, { root, version, _action: 'next' })
      saved.assertStatus(303)
    }
    const summary = await client.get(`${path}/validation`).withSession(session)
    assert.include(summary.text(), 'Dominique Roux')

    const sent = await post('validation', { contactChannel: 'email', terms: 'true' })
    sent.assertHeader('location', `${path}/envoyee`)
    const code = String(sent.flashMessage('access_code'))
    const exit = await client
      .get(`${path}/envoyee`)
      .withSession(session)
      .withFlashMessages({ access_code: code })
    assert.include(exit.text(), code)
    const again = await client.get(`${path}/envoyee`).withSession(session)
    assert.notInclude(again.text(), code)

    const household = await town.run(() => Household.query().firstOrFail())
    assert.isTrue(household.temporary)
    const followed = await client
      .post('/suivi')
      .withCsrfToken()
      .form({ number: '1', code: code.toLowerCase() })
      .redirects(0)
    followed.assertHeader('location', '/demandes/1')
    const page = await client.get('/demandes/1').withSession(followed.session())
    page.assertStatus(200)
    assert.include(page.text(), 'Acte de naissance')
  })

  test('belongs to the browser that began it', async ({ client }) => {
    await aTown()
    const begun = await client.post(`/demarches/${SERVICE}/demande`).withCsrfToken().redirects(0)
    const path = String(begun.header('location'))

    for (const step of ['', '/demandeur', '/nature', '/pieces', '/validation', '/envoyee']) {
      const response = await client.get(`${path}${step}`)
      response.assertStatus(404)
    }
  })

  test('is not offered by a service that needs an account', async ({ client }) => {
    await aTown()
    const response = await client
      .post('/demarches/technical_intervention/demande')
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    response.assertHeader('location', '/demarches/technical_intervention')
  })
})

test.group('Following a request by number and code', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('says the same of an unknown number and of a wrong code', async ({ client, assert }) => {
    await aTown()
    const responses: ApiResponse[] = []
    for (const number of ['1', '999999999']) {
      responses.push(
        await client.post('/suivi').withCsrfToken().form({ number, code: 'AAAAAAAAAA' })
      )
    }
    for (const response of responses) {
      response.assertStatus(422)
      assert.include(response.text(), 'Aucune demande ne correspond')
    }
  })

  test('is refused for a while after five wrong codes', async ({ client, assert }) => {
    await aTown()
    for (let failure = 0; failure < 5; failure++) {
      await client
        .post('/suivi')
        .withCsrfToken()
        .form({ number: '12', code: `AAAAAAAAA${failure}` })
    }
    const response = await client
      .post('/suivi')
      .withCsrfToken()
      .form({ number: '12', code: 'BBBBBBBBBB' })
    response.assertStatus(429)
    assert.isAbove(Number(response.header('retry-after')), 0)
  })

  test('answers what is no number with the page', async ({ client }) => {
    await aTown()
    for (const number of ['', '12e3', '-1', '99999999999999', "1' or 1=1"]) {
      const response = await client.post('/suivi').withCsrfToken().form({ number, code: 'A' })
      response.assertStatus(422)
    }
  })
})
