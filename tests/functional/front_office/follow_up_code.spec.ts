import type { ApiClient, ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import { RenewAccessCode } from '#requests/actions/renew_access_code'
import { accessCodeOf, hashAccessCode } from '#requests/access_code'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, aRequest, aTown } from '#tests/support/world'

test.group('Recevoir à nouveau mon code', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)
  const office = usePostOffice(group)

  test('sends another code to the address of the request, and the former opens no more', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const request = await aRequest(town, 'birth_details')
    const form = await client.get('/suivi/code')
    assert.include(form.text(), 'Recevoir à nouveau mon code')
    const asked = await ask(client, request.number)
    asked.assertStatus(303)
    asked.assertHeader('location', '/suivi')

    const mail = await office.received('Votre nouveau code de suivi')
    assert.equal(mail.to, 'dominique.roux@courriel.test')
    const code = accessCodeOf(request.id, 2)
    assert.include(mail.text, code)
    const opens = (typed: string) =>
      client
        .post('/suivi')
        .withCsrfToken()
        .form({ number: String(request.number), code: typed })
        .redirects(0)
    ;(await opens(accessCodeOf(request.id))).assertStatus(422)
    ;(await opens(code)).assertStatus(303)

    await town.run(async () => {
      const stored = await ServiceRequest.findOrFail(request.id)
      assert.equal(stored.accessCodeHash, hashAccessCode(code))
      assert.equal(stored.version, request.version)
      assert.lengthOf(await RequestEvent.query().where('kind', 'code_renewed'), 1)
      const asking = await OutboxMessage.query().where('kind', 'follow_up_code_notice')
      assert.notInclude(JSON.stringify(asking), code)
    })
  })

  test('answers the same whatever the number: unknown, of a household, or of a request without account', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const known = await aRequest(town, 'birth_details')
    const owned = await aRequest(town, 'technical_intervention').by(family)
    await office.deliver()
    const answers: ApiResponse[] = []
    for (const number of [known.number, owned.number, 999_999]) {
      answers.push(await ask(client, number))
    }
    const shown = answers.map((answer) => ({
      status: answer.status(),
      location: answer.header('location'),
      said: answer.flashMessages(),
    }))
    assert.deepEqual(shown[1], shown[0])
    assert.deepEqual(shown[2], shown[0])
    const again = await Promise.all(
      [known.number, owned.number, 999_999].map((number) => ask(client, number))
    )
    for (const refused of again) {
      refused.assertStatus(429)
      assert.isNotEmpty(refused.header('retry-after'))
      assert.include(refused.text(), 'Trop de tentatives. Réessayez dans')
    }
    const sent = (await office.deliver()).filter(({ subject }) => subject.includes('code de suivi'))
    assert.lengthOf(sent, 1)
  })

  test('one address may not go through the numbers', async ({ client }) => {
    await aTown()
    for (let number = 1; number <= 10; number += 1) {
      ;(await ask(client, number)).assertStatus(303)
    }
    ;(await ask(client, 11)).assertStatus(429)
  })

  test('what is no number is told beside the field', async ({ client, assert }) => {
    await aTown()
    const refused = await ask(client, 'douze')
    refused.assertStatus(422)
    assert.include(refused.text(), 'value="douze"')
  })

  test('asked for twice at once, only the last code opens, and only it is sent', async ({
    assert,
  }) => {
    const town = await aTown()
    const request = await aRequest(town, 'birth_details')
    const number = Number(request.number)
    await town.run(async () => {
      await Promise.all([1, 2].map(() => new RenewAccessCode().handle({ number })))
      const { accessCodeIssue, accessCodeHash } = await ServiceRequest.findOrFail(request.id)
      assert.equal(accessCodeIssue, 3)
      assert.equal(accessCodeHash, hashAccessCode(accessCodeOf(request.id, 3)))
    })
    const mail = await office.received('Votre nouveau code de suivi')
    assert.include(mail.text, accessCodeOf(request.id, 3))
  })
})

function ask(client: ApiClient, number: unknown) {
  return client
    .post('/suivi/code')
    .withCsrfToken()
    .form({ number: String(number) })
    .redirects(0)
}
