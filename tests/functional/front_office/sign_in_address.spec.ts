import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { now } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aPasskeyOwner } from '#tests/support/passkey_visitor'
import { aHousehold, aTown } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'
import { everythingElse } from '#tests/unit/requests/account_world'

const NEW_ADDRESS = 'camille.nouvelle@courriel.test'

test.group('The address that a citizen signs in with', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  async function aHead(client: ApiClient, minutesSinceProof: number) {
    const town = await aTown()
    const family = await aHousehold(town)
      .withAdult('Alex', 'Martin')
      .withChild('Léa', { birthDate: '2019-03-02' })
    const provenAt = now().minus({ minutes: minutesSinceProof })
    const visitor = await aPasskeyOwner(client, family.account, { provenAt })
    const path = `/compte/membres/${family.head.id}`
    const change = (form: object) =>
      visitor.post(path, {
        type: 'adulte',
        title: 'madam',
        firstName: 'Camille',
        lastName: 'Martin',
        sameAddress: 'true',
        mobilePhone: '06 12 34 56 78',
        version: family.head.version,
        ...form,
      })
    const mails = () => town.run(() => OutboxMessage.query().where('kind', 'mail').orderBy('id'))
    return { town, family, visitor, path, change, mails }
  }

  test('is changed by who has just proven that it is he, and the former one is told', async ({
    client,
    assert,
  }) => {
    const { family, visitor, path, change, mails } = await aHead(client, 1)
    const before = family.account.email
    assert.notInclude((await visitor.get(path)).text(), 'Mot de passe actuel')
    ;(await change({ email: NEW_ADDRESS })).assertHeader('location', '/compte')
    assert.equal((await family.account.refresh()).email, NEW_ADDRESS)
    const [mail, ...others] = await mails()
    assert.isEmpty(others)
    assert.equal(mail.payload.to, before)
    assert.include(mail.payload.text, family.account.login)
    assert.notInclude(mail.payload.text, NEW_ADDRESS)
  })

  test('asks long after signing in for the password, beside what was typed', async ({
    client,
    assert,
  }) => {
    const { family, visitor, path, change, mails } = await aHead(client, 11)
    const before = family.account.email
    assert.include((await visitor.get(path)).text(), 'Mot de passe actuel')
    for (const form of [{}, { currentPassword: 'pas le bon' }]) {
      const refused = await change({ email: NEW_ADDRESS, ...form })
      refused.assertStatus(422)
      assert.include(refused.text(), 'Le mot de passe actuel est incorrect')
      assert.include(refused.text(), `value="${NEW_ADDRESS}"`)
    }
    assert.equal((await family.account.refresh()).email, before)
    assert.isEmpty(await mails())

    const proven = await change({ email: NEW_ADDRESS, currentPassword: CITIZEN_PASSWORD })
    proven.assertHeader('location', '/compte')
    assert.equal((await family.account.refresh()).email, NEW_ADDRESS)
  })

  test('five wrong passwords close the change for a while', async ({ client }) => {
    const { change } = await aHead(client, 11)
    const wrong = { email: NEW_ADDRESS, currentPassword: 'pas le bon' }
    for (let failure = 0; failure < 5; failure++) (await change(wrong)).assertStatus(422)
    const right = { email: NEW_ADDRESS, currentPassword: CITIZEN_PASSWORD }
    ;(await change(right)).assertStatus(422)
  })

  test('asks for the proof too where a request changes the account, whose draft waits meanwhile', async ({
    client,
    assert,
  }) => {
    const { town, family, visitor, mails } = await aHead(client, 11)
    const before = family.account.email
    const described = { ...everythingElse(family) }
    const [head] = described.adults
    const begun = await visitor.post('/demarches/home_folder_modification/demande')
    const path = String(begun.header('location'))
    const draft = await town.run(() => ServiceRequest.query().firstOrFail())
    const data = { ...described, adults: [{ ...head, email: NEW_ADDRESS }] }
    await town.run(() => draft.merge({ data }).save())
    const send = () =>
      visitor.post(`${path}/validation`, { contactChannel: 'email', terms: 'true' })

    ;(await send()).assertHeader('location', '/compte/confirmation')
    assert.equal((await family.account.refresh()).email, before)
    assert.equal((await draft.refresh()).state, 'draft')

    const proven = await visitor.post('/compte/confirmation', { password: CITIZEN_PASSWORD })
    proven.assertHeader('location', `${path}/validation`)
    ;(await send()).assertHeader('location', `${path}/envoyee`)
    assert.equal((await family.account.refresh()).email, NEW_ADDRESS)
    const told = (await mails()).map(({ payload }) => payload.to)
    assert.include(told, String(before))
  })

  test('everything else of the household is changed without', async ({ client, assert }) => {
    const { family, change, mails } = await aHead(client, 11)
    const same = String(family.account.email).toUpperCase()
    const saved = await change({ email: same, firstName: 'Camille-Rose' })
    saved.assertHeader('location', '/compte')
    assert.isEmpty(await mails())
  })
})
