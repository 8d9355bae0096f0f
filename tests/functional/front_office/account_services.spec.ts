import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import CitizenAccount from '#accounts/models/citizen_account'
import OutboxMessage from '#authorities/models/outbox_message'
import Household from '#households/models/household'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const HOME = { streetName: 'Rue Haute', postalCode: '54360', city: 'Blainville' }
const CLAIRE = {
  title: 'Madam',
  lastName: 'Martin',
  firstName: 'Claire',
  familyStatus: 'Single',
  sameAddress: 'true',
  email: 'claire@courriel.test',
  mobilePhone: '06 12 34 56 78',
}
const SENDING = {
  contactChannel: 'email',
  terms: 'true',
  password: 'trois-mots-et-demi',
  passwordConfirmation: 'trois-mots-et-demi',
}

test.group('Creating an account as a request', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('goes from the first adult to a login, without any script', async ({ client, assert }) => {
    const town = await aTown()
    const { path, post, get } = await begin(client, town)

    const first = await get(path)
    first.assertHeader('location', `${path}/adults`)
    await post('adults', { root: { address: HOME }, _action: 'add:adults' })
    const form = await get(`${path}/adults`)
    assert.include(form.text(), 'Ajouter un adulte')
    assert.notInclude(form.text(), '>Repère<')

    const saved = await post('adults', {
      root: { address: HOME, adults: list(CLAIRE) },
      _action: 'next',
    })
    saved.assertHeader('location', `${path}/outside_adults`)
    await post('outside_adults', { root: {}, _action: 'next' })

    const children = await get(`${path}/children`)
    assert.include(children.text(), 'Ajouter un enfant')
    await post('children', {
      root: { children: list({ born: 'true' }) },
      _action: 'add:children.0.responsibles',
    })
    const child = await get(`${path}/children`)
    const [, key] = /<option value="([0-9a-f-]{36})"[^>]*>Claire Martin/.exec(child.text()) ?? []
    assert.isString(key)
    const baby = { born: 'false', lastName: 'Martin', birthDate: '15/01/2099' }
    const strange = { adult: 'd5f3b7f0-0000-4000-8000-000000000000', role: 'mother' }
    const refused = await post('children', {
      root: { children: list({ ...baby, responsibles: list(strange) }) },
      _action: 'next',
    })
    refused.assertStatus(422)
    const heard = await post('children', {
      root: { children: list({ ...baby, responsibles: list({ adult: key, role: 'mother' }) }) },
      _action: 'next',
    })
    heard.assertHeader('location', `${path}/roles`)
    const roles = await post('roles', { root: { head: key }, _action: 'next' })
    roles.assertHeader('location', `${path}/validation`)

    const summary = await get(`${path}/validation`)
    assert.include(summary.text(), 'Responsable du compte')
    assert.include(summary.text(), 'Claire Martin')
    assert.include(summary.text(), 'Confirmez le mot de passe')
    const sent = await post('validation', SENDING)
    sent.assertHeader('location', `${path}/envoyee`)

    const exit = await client.get(`${path}/envoyee`).withSession(sent.session())
    assert.include(exit.text(), 'claire.martin')
    assert.match(exit.text(), /Demande <strong>n°\s1<\/strong>/)
    const account = await client.get('/compte').withSession(sent.session())
    account.assertStatus(200)
    assert.include(account.text(), 'Claire')
    await town.run(async () => {
      const { state, temporary } = await Household.query().firstOrFail()
      assert.deepEqual([state, temporary], ['pending', false])
      const request = await ServiceRequest.query().firstOrFail()
      assert.notInclude(JSON.stringify(request.$attributes), 'trois-mots')
    })
  })

  test('asks for a strong password, the same twice, and the terms', async ({ client, assert }) => {
    const town = await aTown()
    const { post } = await filledIn(client, town)
    for (const [wrong, sentence] of [
      [{ password: 'court', passwordConfirmation: 'court' }, 'mot de passe'],
      [{ passwordConfirmation: 'autre-chose-encore' }, 'mot de passe'],
      [
        { password: 'claire.martin-2026!', passwordConfirmation: 'claire.martin-2026!' },
        'contient surtout votre nom',
      ],
      [{ terms: '' }, 'conditions'],
    ] as const) {
      const response = await post('validation', { ...SENDING, ...wrong })
      response.assertStatus(422)
      assert.include(response.text(), sentence)
      assert.notInclude(response.text(), 'trois-mots-et-demi')
    }
    assert.lengthOf(await town.run(() => Household.query()), 0)
  })

  test('is refused to an address that has an account, whose owner is told', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    await aHousehold(town).headedBy('Claire', 'Martin', { email: CLAIRE.email })
    const { path, post } = await filledIn(client, town)
    const response = await post('validation', SENDING)
    response.assertStatus(422)
    assert.include(response.text(), `${path}/adults?refus=1`)
    await town.run(async () => {
      assert.lengthOf(await Household.query(), 1)
      const mail = await OutboxMessage.query().where('kind', 'mail').firstOrFail()
      assert.equal(mail.payload.subject, 'Vous avez déjà un compte')
    })
  })

  test('happens once, however many times it is sent', async ({ client, assert }) => {
    const town = await aTown()
    const { path, post } = await filledIn(client, town)
    const sent = await post('validation', SENDING)
    sent.assertStatus(303)
    const again = await post('validation', SENDING)
    assert.notEqual(again.status(), 500)
    assert.lengthOf(await town.run(() => Household.query()), 1)
    assert.lengthOf(await town.run(() => CitizenAccount.query()), 1)
    const exit = await client.get(`${path}/envoyee`).withSession(sent.session())
    exit.assertStatus(200)
  })

  test('is throttled like the short form, by network address', async ({ client, assert }) => {
    const town = await aTown()
    await aHousehold(town).headedBy('Claire', 'Martin', { email: CLAIRE.email })
    const { post } = await filledIn(client, town)
    for (let count = 0; count < 20; count++) await post('validation', SENDING)
    const refused = await post('validation', SENDING)
    refused.assertStatus(429)
    assert.exists(refused.header('retry-after'))
  })

  test('is not for who is signed in: he has an account already', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const page = await client.get('/demarches/vo_card').loginAs(family.account)
    assert.include(page.text(), 'Vous avez déjà un compte')
    const begun = await client
      .post('/demarches/vo_card/demande')
      .loginAs(family.account)
      .withCsrfToken()
      .redirects(0)
    begun.assertHeader('location', '/demarches/vo_card')
    assert.lengthOf(await town.run(() => ServiceRequest.query()), 0)
  })
})

test.group('Changing an account as a request', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('starts from the whole family, in the browser of who is signed in only', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withAdult('Paul', 'Martin').withChild('Léa')
    const begun = await client
      .post('/demarches/home_folder_modification/demande')
      .loginAs(family.account)
      .withCsrfToken()
      .redirects(0)
    const path = String(begun.header('location'))
    for (const [step, words] of [
      ['adults', ['Camille', 'Paul', 'RUE DES TILLEULS', family.head.id]],
      ['children', ['Léa', family.child('Léa').id]],
      ['roles', ['Camille Martin', 'Paul Martin']],
    ] as const) {
      const page = await client.get(`${path}/${step}`).loginAs(family.account)
      for (const word of words) assert.include(page.text(), word)
    }
    const neighbour = await aHousehold(town).headedBy('Nadia', 'Benali')
    for (const response of [
      await client.get(`${path}/adults`).loginAs(neighbour.account),
      await client.get(`${path}/adults`),
    ]) {
      response.assertStatus(404)
    }
  })

  test('says why while the town checks the account or another change', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const unchecked = await aHousehold(town).pending()
    const early = await client.get('/demarches/home_folder_modification').loginAs(unchecked.account)
    assert.include(early.text(), 'La mairie vérifie votre compte')

    const family = await aHousehold(town).headedBy('Nadia', 'Benali')
    await aRequest(town, 'home_folder_modification').by(family)
    const running = await client.get('/demarches/home_folder_modification').loginAs(family.account)
    assert.include(running.text(), 'déjà en cours')
  })
})

/** Entries as a page posts them: by their place. */
function list(...entries: object[]) {
  return Object.fromEntries(entries.entries())
}

async function begin(client: ApiClient, town: Town) {
  const begun = await client.post('/demarches/vo_card/demande').withCsrfToken().redirects(0)
  const path = String(begun.header('location'))
  const session = begun.session()
  const post = async (step: string, body: object) => {
    const { version } = await town.run(() => ServiceRequest.query().firstOrFail())
    return client
      .post(`${path}/${step}`)
      .withCsrfToken()
      .withSession(session)
      .form({ version, ...body })
      .redirects(0)
  }
  const get = (url: string) => client.get(url).withSession(session).redirects(0)
  return { path, post, get }
}

/** A draft of somebody alone, ready to be sent. */
async function filledIn(client: ApiClient, town: Town) {
  const draft = await begin(client, town)
  await draft.post('adults', { root: { address: HOME, adults: list(CLAIRE) }, _action: 'next' })
  await draft.post('outside_adults', { root: {}, _action: 'next' })
  await draft.post('children', { root: {}, _action: 'next' })
  const head = await town.run(async () => {
    const { data } = await ServiceRequest.query().firstOrFail()
    return (data.adults as { key: string }[])[0].key
  })
  await draft.post('roles', { root: { head }, _action: 'next' })
  return draft
}
