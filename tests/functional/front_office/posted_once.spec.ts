import { randomUUID } from 'node:crypto'
import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock, now } from '#shared/clock'
import PostedForm from '#authorities/models/posted_form'
import RequestNote from '#requests/models/request_note'
import { useFreshBudgets } from '#tests/support/budgets'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'
import type { Family } from '#tests/support/world/family'

const WORDS = 'Le lampadaire clignote aussi.'

test.group('A form of the portal that arrives several times', (group) => {
  useTruncatedDatabase(group)
  useFreshBudgets(group)
  group.each.teardown(() => freezeClock(null))

  test('a message sent five times at once is one message, and each answer says that it left', async ({
    client,
    assert,
  }) => {
    const { notes, say, path } = await aCorrespondence(client)
    const token = randomUUID()
    const answers = await Promise.all(Array.from({ length: 5 }, () => say(WORDS, token)))
    for (const answer of answers) {
      answer.assertStatus(303)
      answer.assertHeader('location', `${path}#messages`)
      assert.deepInclude(answer.flashMessages(), {
        success: 'Votre message est transmis à la mairie.',
      })
    }
    assert.deepEqual(await notes(), [WORDS])
  })

  test('other words in a page taken out of the browser’s memory are another message', async ({
    client,
    assert,
  }) => {
    const { notes, say } = await aCorrespondence(client)
    const token = randomUUID()
    await say(WORDS, token)
    await say('Et le banc est cassé.', token)
    assert.lengthOf(await notes(), 2)
  })

  test('what was refused may be sent again', async ({ client, assert }) => {
    const { town, notes, say } = await aCorrespondence(client)
    const token = randomUUID()
    const refused = await say('', token)
    refused.assertStatus(422)
    assert.isNull(await town.run(() => PostedForm.query().first()))
    await say(WORDS, token)
    assert.lengthOf(await notes(), 1)
  })

  test('a form whose process died is taken up again, and its message is there once', async ({
    client,
    assert,
  }) => {
    const { town, notes, say } = await aCorrespondence(client)
    const token = randomUUID()
    await say(WORDS, token)
    await town.run(() => PostedForm.query().update({ answered_at: null, location: null }))
    freezeClock(now().plus({ minutes: 3 }).toISO())
    const answer = await say(WORDS, token)
    answer.assertStatus(303)
    assert.deepEqual(await notes(), [WORDS])
  })

  test('signing in twice with the same form signs in twice', async ({ client, assert }) => {
    const { family } = await aCorrespondence(client)
    const form = {
      identifier: family.account.login,
      password: CITIZEN_PASSWORD,
      _once: randomUUID(),
    }
    for (let time = 0; time < 2; time += 1) {
      const answer = await client.post('/connexion').withCsrfToken().form(form).redirects(0)
      answer.assertStatus(303)
      assert.equal(answer.session('auth_citizen'), family.account.id)
    }
  })

  test('another household’s form is its own, whatever token it bears', async ({
    client,
    assert,
  }) => {
    const { town, notes, say, path } = await aCorrespondence(client)
    const token = randomUUID()
    await say(WORDS, token)
    const stranger = await aHousehold(town).headedBy('Luc', 'Noir')
    const answer = await post(client, stranger, `${path}/messages`, { text: WORDS, _once: token })
    answer.assertStatus(404)
    assert.lengthOf(await notes(), 1)
  })
})

async function aCorrespondence(client: ApiClient) {
  const town = await aTown()
  const family = await aHousehold(town)
  const request = await aRequest(town, 'technical_intervention').by(family)
  const path = `/demandes/${request.number}`
  return {
    town,
    family,
    path,
    say: (text: string, token: string) =>
      post(client, family, `${path}/messages`, { text, _once: token }),
    notes: () =>
      town.run(async () => {
        const notes = await RequestNote.query().where('request_id', request.id)
        return notes.map(({ text }) => text)
      }),
  }
}

function post(client: ApiClient, { account }: Family, path: string, form: object) {
  return client.post(path).withCsrfToken().loginAs(account).redirects(0).form(form)
}
