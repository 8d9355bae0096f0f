import { type ApiClient, type ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freezeClock, now } from '#shared/clock'
import { CloseCitizenAccount } from '#accounts/actions/close_citizen_account'
import AccountSession from '#accounts/models/account_session'
import Passkey from '#accounts/models/passkey'
import OutboxMessage from '#authorities/models/outbox_message'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { baseUrl } from '#tests/support/http_address'
import { aPasskeyOwner, aPasskeyVisitor } from '#tests/support/passkey_visitor'
import { SoftAuthenticator } from '#tests/support/soft_authenticator'
import { aHousehold, aTown } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const PAGE = '/compte/cles'
const PROOF_PAGE = '/compte/confirmation'
const NOT_PROVEN = 'Votre clé d’accès n’a pas été reconnue'

test.group('A passkey', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))

  async function anOwner(client: ApiClient) {
    const town = await aTown()
    const { account, household } = await aHousehold(town)
    const device = new SoftAuthenticator()
    const owner = await aPasskeyOwner(client, account)
    await owner.add(device)
    return { town, account, household, device, owner }
  }

  test('is added by its owner, who is told by mail, and signs in from then on', async ({
    client,
    assert,
  }) => {
    const { town, account, device } = await anOwner(client)
    const [passkey] = await town.run(() => Passkey.all())
    assert.equal(passkey.name, 'Mon téléphone')
    assert.equal(passkey.citizenAccountId, account.id)
    const [mail] = await town.run(() => OutboxMessage.query().where('kind', 'mail'))
    assert.equal(mail.payload.to, account.email)
    assert.include(mail.payload.text, 'Mon téléphone')

    const visitor = aPasskeyVisitor(client)
    await visitor.get('/demandes')
    const answer = await visitor.signIn(device)
    answer.assertHeader('location', '/demandes')
    assert.equal(answer.session().auth_citizen, account.id)
    await town.run(async () => {
      await passkey.refresh()
      assert.isNotNull(passkey.lastUsedAt)
      assert.equal((await AccountSession.query().where('means', 'passkey')).length, 1)
    })
    assert.include((await visitor.get('/compte/connexions')).text(), 'Avec une clé d’accès')
    assert.match((await visitor.get(PAGE)).text(), /Mon téléphone[\s\S]*Utilisée le/)
  })

  test('asks for a code, a finger or a face, and names nobody beforehand', async ({
    client,
    assert,
  }) => {
    await aTown()
    const options = await aPasskeyVisitor(client).ask('/connexion/cle')
    assert.equal(options.userVerification, 'required')
    assert.equal(options.rpId, new URL(baseUrl()).hostname)
    assert.isEmpty(options.allowCredentials ?? [])
  })

  test('is neither added nor removed long after signing in, unless the password is given again', async ({
    client,
    assert,
  }) => {
    const { town, account } = await anOwner(client)
    const [passkey] = await town.run(() => Passkey.all())
    freezeClock(now().plus({ minutes: 11 }).toISO())
    const late = await aPasskeyOwner(client, account, { provenAt: now().minus({ minutes: 10 }) })

    const refused = await late.post(`${PAGE}/${passkey.id}?_method=DELETE`)
    refused.assertHeader('location', PROOF_PAGE)
    ;(await late.post(PAGE, { name: 'x', credential: '{}' })).assertHeader('location', PROOF_PAGE)
    ;(await late.get(`${PAGE}/defi`)).assertStatus(403)
    assert.notInclude((await late.get(PAGE)).text(), '<passkey-form')
    assert.lengthOf(await town.run(() => Passkey.all()), 1)

    const wrong = await late.post(PROOF_PAGE, { password: 'pas le bon' })
    wrong.assertStatus(422)
    const proven = await late.post(PROOF_PAGE, { password: CITIZEN_PASSWORD })
    proven.assertHeader('location', PAGE)
    const removed = await late.post(`${PAGE}/${passkey.id}?_method=DELETE`)
    removed.assertHeader('location', PAGE)
    assert.lengthOf(await town.run(() => Passkey.all()), 0)
    const mails = await town.run(() => OutboxMessage.query().where('kind', 'mail').orderBy('id'))
    assert.include(mails.at(-1)?.payload.text, 'n’ouvre plus votre compte')
  })

  test('opens nothing once it is removed', async ({ client }) => {
    const { town, device, owner } = await anOwner(client)
    const [passkey] = await town.run(() => Passkey.all())
    await owner.post(`${PAGE}/${passkey.id}?_method=DELETE`)
    isRefused(await aPasskeyVisitor(client).signIn(device))
  })

  test('is believed once: what it signed opens nothing the second time, even with the cookie of before', async ({
    client,
    assert,
  }) => {
    const { account, device } = await anOwner(client)
    const visitor = aPasskeyVisitor(client)
    const options = await visitor.ask('/connexion/cle')
    const before = visitor.session
    const credential = device.get(options, { origin: baseUrl() })
    const first = await visitor.post('/connexion/cle', { credential })
    assert.equal(first.session().auth_citizen, account.id)

    isRefused(await aPasskeyVisitor(client, before).post('/connexion/cle', { credential }))
    isRefused(await aPasskeyVisitor(client).post('/connexion/cle', { credential }))
  })

  test('answers what this browser was asked, for this purpose, within five minutes', async ({
    client,
  }) => {
    const { device, owner } = await anOwner(client)
    const other = aPasskeyVisitor(client)
    const others = await other.ask('/connexion/cle')
    const visitor = aPasskeyVisitor(client)
    await visitor.ask('/connexion/cle')
    const credential = device.get(others, { origin: baseUrl() })
    isRefused(await visitor.post('/connexion/cle', { credential }))

    const addition = await owner.ask(`${PAGE}/defi`)
    isRefused(
      await owner.post('/connexion/cle', {
        credential: device.get(addition, { origin: baseUrl() }),
      })
    )

    const slow = aPasskeyVisitor(client)
    const asked = await slow.ask('/connexion/cle')
    freezeClock(now().plus({ minutes: 5, seconds: 1 }).toISO())
    isRefused(
      await slow.post('/connexion/cle', { credential: device.get(asked, { origin: baseUrl() }) })
    )
  })

  for (const [what, lie] of [
    ['on a page that imitates the town', { origin: 'https://blainvi11e.test' }],
    ['for another host', { origin: baseUrl(), host: 'ailleurs.test' }],
    ['by a device that did not make sure who holds it', { origin: baseUrl(), isVerified: false }],
  ] as const) {
    test(`opens nothing when it signed ${what}`, async ({ client, assert }) => {
      const { town, account, device } = await anOwner(client)
      isRefused(await aPasskeyVisitor(client).signIn(device, lie))

      const owner = await aPasskeyOwner(client, account)
      const another = await owner.add(new SoftAuthenticator(), lie)
      another.assertStatus(422)
      assert.include(another.text(), 'n’a pas pu être ajoutée')
      assert.lengthOf(await town.run(() => Passkey.all()), 1)
    })
  }

  test('is known to be copied when it counts backwards', async ({ client, assert }) => {
    const { account, device } = await anOwner(client)
    device.counter = 5
    const right = await aPasskeyVisitor(client).signIn(device)
    assert.equal(right.session().auth_citizen, account.id)
    device.counter = 4
    isRefused(await aPasskeyVisitor(client).signIn(device))
    device.counter = 6
    const next = await aPasskeyVisitor(client).signIn(device)
    assert.equal(next.session().auth_citizen, account.id)
  })

  test('of one town opens nothing in another, whatever it signs there', async ({
    client,
    assert,
  }) => {
    const { device } = await anOwner(client)
    const elsewhere = await aTown('Val-d’Exemple').at('ailleurs.test')
    const { account } = await aHousehold(elsewhere)
    const port = new URL(baseUrl()).port
    const visitor = aPasskeyVisitor(client, {}, `ailleurs.test:${port}`)
    const options = await visitor.ask('/connexion/cle')
    assert.equal(options.rpId, 'ailleurs.test')
    for (const origin of [baseUrl(), `http://ailleurs.test:${port}`]) {
      isRefused(await visitor.signIn(device, { origin }))
    }

    const own = new SoftAuthenticator()
    const owner = await aPasskeyOwner(client, account, { host: `ailleurs.test:${port}` })
    await owner.add(own, { origin: `http://ailleurs.test:${port}` })
    isRefused(await aPasskeyVisitor(client).signIn(own))
    const right = await visitor.signIn(own, { origin: `http://ailleurs.test:${port}` })
    assert.equal(right.session().auth_citizen, account.id)
  })

  test('does not open what the town has blocked or archived, and says so as elsewhere', async ({
    client,
    assert,
  }) => {
    const { town, device, household } = await anOwner(client)
    for (const change of [{ active: false }, { active: true, state: 'archived' as const }]) {
      await town.run(() => household.merge(change).save())
      const refused = await aPasskeyVisitor(client).signIn(device)
      refused.assertStatus(403)
      assert.isUndefined(refused.session().auth_citizen)
      assert.include(refused.text(), 'Ce compte est bloqué')
    }
  })

  test('goes to the account that its owner keeps, and nowhere when he keeps none', async ({
    client,
    assert,
  }) => {
    const { town, account, device } = await anOwner(client)
    const { account: successor } = await aHousehold(town).headedBy('Camille', 'Martin')
    const close = (input: Parameters<CloseCitizenAccount['within']>[0]) =>
      town.run(() => db.transaction((trx) => new CloseCitizenAccount().within(input, trx)))
    await close({ account, successor })
    const answer = await aPasskeyVisitor(client).signIn(device)
    assert.equal(answer.session().auth_citizen, successor.id)

    await close({ account: successor })
    isRefused(await aPasskeyVisitor(client).signIn(device))
    assert.lengthOf(await town.run(() => Passkey.all()), 0)
  })

  test('is nobody else’s to remove, and answers to no guessing', async ({ client, assert }) => {
    const { town } = await anOwner(client)
    const [passkey] = await town.run(() => Passkey.all())
    const stranger = await aHousehold(town).headedBy('Anne', 'Leroy')
    const visitor = await aPasskeyOwner(client, stranger.account)
    await visitor.post(`${PAGE}/${passkey.id}?_method=DELETE`)
    assert.lengthOf(await town.run(() => Passkey.all()), 1)
    assert.notInclude((await visitor.get(PAGE)).text(), passkey.id)

    for (const credential of ['', '{}', 'null', '[]', '{"id":1}', '{"id":"x","response":{}}']) {
      const guess = aPasskeyVisitor(client)
      await guess.ask('/connexion/cle')
      isRefused(await guess.post('/connexion/cle', { credential }))
    }
  })

  test('is named, once per device, and ten of them are enough', async ({ client, assert }) => {
    const { town, device, owner } = await anOwner(client)
    const options = await owner.ask(`${PAGE}/defi`)
    assert.deepEqual(
      options.excludeCredentials?.map(({ id }) => id),
      [device.credentialId.toString('base64url')]
    )
    ;(await owner.add(device)).assertStatus(422)
    const nameless = await owner.post(PAGE, { name: ' ', credential: '{}' })
    nameless.assertStatus(422)
    assert.include(nameless.text(), 'Donnez un nom à cette clé')

    for (let key = 1; key < 10; key++) await owner.add(new SoftAuthenticator())
    const eleventh = await owner.add(new SoftAuthenticator())
    eleventh.assertStatus(422)
    assert.include(eleventh.text(), 'Un compte a 10 clés d’accès au plus')
    assert.lengthOf(await town.run(() => Passkey.all()), 10)
  })
})

function isRefused(response: ApiResponse) {
  response.assertStatus(422)
  response.assertTextIncludes(NOT_PROVEN)
}
