import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import CompletionItem from '#requests/models/completion_item'
import CompletionRequest from '#requests/models/completion_request'
import { useDatabase, useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { anAgent, aTown } from '#tests/support/world'
import { anAskedRequest } from '#tests/support/world/asked_request'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aRequestToComplete, asking, fresh } from '#tests/functional/back_office/completion_world'

test.group('Asking for what is missing', (group) => {
  useDatabase(group)
  group.each.teardown(() => freezeClock(null))

  test('offers the citizen’s answers by step, the documents, and the usual day', async ({
    client,
    assert,
  }) => {
    freezeClock('2026-09-01T08:00:00Z')
    const { maud, path } = await aRequestToComplete()
    const page = await atDesk(client, maud).get(path)
    assert.include(page.text(), 'Ce que vous demandez à l’usager')
    assert.include(page.text(), 'value="field:urgencyPhone"')
    assert.include(page.text(), 'value="document:proof_of_residence"')
    assert.notInclude(page.text(), 'value="field:school"')
    assert.include(page.text(), 'value="2026-10-01"')
  })

  test('what is ticked is kept with its sentence and its day, once, and told in the history', async ({
    client,
    assert,
  }) => {
    const { town, maud, request, path } = await aRequestToComplete()
    const decision = asking(request)
    for (let click = 0; click < 2; click++) {
      const response = await atDesk(client, maud).post(`${path}/transitions`, decision)
      response.assertStatus(303)
    }
    await town.run(async () => {
      const completions = await CompletionRequest.query().preload('items')
      assert.lengthOf(completions, 1)
      const [{ answerByOn, items }] = completions
      assert.equal(answerByOn, '2027-02-01')
      assert.deepEqual(
        items.map(({ kind, key, sentence }) => [kind, key, sentence]),
        [
          ['field', 'urgencyPhone', 'Un numéro qui répond.'],
          ['document', 'proof_of_residence', null],
          ['document', 'identity_document', 'Recto et verso.'],
        ]
      )
    })
    const page = await atDesk(client, maud).get(path)
    assert.include(page.text(), 'Demandé à l’usager')
    assert.include(page.text(), 'Réponse attendue avant le 1er février 2027')
    const history = await atDesk(client, maud).get(`${path}?vue=historique`)
    assert.include(history.text(), 'Téléphone en cas d’urgence (Un numéro qui répond.)')
  })

  test('without a list the request is incomplete all the same', async ({ client, assert }) => {
    const { town, maud, request, path } = await aRequestToComplete()
    const response = await atDesk(client, maud).post(`${path}/transitions`, {
      transition: 'mark_incomplete',
      version: request.version,
      reason: 'Il manque une précision.',
    })
    response.assertStatus(303)
    assert.equal((await fresh(town, request)).state, 'incomplete')
    assert.lengthOf(await town.run(() => CompletionItem.all()), 0)
    const page = await atDesk(client, maud).get(path)
    assert.include(page.text(), 'Rien n’est demandé en particulier')
  })

  test('what cannot be asked for is refused, and what was ticked is kept', async ({
    client,
    assert,
  }) => {
    const { town, maud, request, path } = await aRequestToComplete()
    const send = (change: object) =>
      atDesk(client, maud).post(`${path}/transitions`, { ...asking(request), ...change })

    const past = await send({ answerByOn: '2020-01-01' })
    past.assertStatus(422)
    assert.include(past.text(), 'Choisissez un jour à venir.')
    assert.match(past.text(), /value="field:urgencyPhone"[^>]*checked/)
    assert.include(past.text(), 'value="Un numéro qui répond."')

    const hostile = [
      { asked: ['field:school'] },
      { asked: ['field:__proto__'] },
      { asked: ['document:unheard_of'] },
      { asked: ['field:urgencyPhone', 'field:urgencyPhone'] },
      { asked: ['document:identity_document'], otherDocument: 'identity_document' },
      { asked: ['household:1'] },
      { asked: 'field:urgencyPhone' },
      { sentences: { 'field:urgencyPhone': 'x'.repeat(501) } },
      { answerByOn: 'demain' },
    ]
    for (const change of hostile) {
      const response = await send(change)
      response.assertStatus(422)
    }
    const { state, version } = await fresh(town, request)
    assert.deepEqual([state, version], ['pending', request.version])
    assert.lengthOf(await town.run(() => CompletionRequest.all()), 0)
  })

  test('an agent of another category finds nothing, a reader may not ask', async ({ client }) => {
    const { town, request, path } = await aRequestToComplete()
    const stranger = await anAgent(town).named('Paul', 'Roy').with('technical', 'write')
    const reader = await anAgent(town).named('Luc', 'Roy').with('school', 'read')
    for (const [agent, status] of [
      [stranger, 404],
      [reader, 403],
    ] as const) {
      const response = await atDesk(client, agent).post(`${path}/transitions`, asking(request))
      response.assertStatus(status)
    }
    const comparison = await atDesk(client, stranger).get(`${path}/changements`)
    comparison.assertStatus(404)
  })
})

test.group('The mail that asks', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('names each thing, with its sentence, and the day', async ({ assert }) => {
    const town = await aTown()
    await anAskedRequest(
      town,
      [
        { kind: 'field', key: 'urgencyPhone', sentence: 'Un numéro qui répond.' },
        { kind: 'document', key: 'proof_of_residence' },
      ],
      '2027-02-01'
    )
    const mail = await post.received('est à compléter')
    assert.include(mail.text, 'Il manque des éléments.')
    assert.include(mail.text, '– Téléphone en cas d’urgence\u00a0: Un numéro qui répond.')
    assert.include(mail.text, '– Justificatif de domicile')
    assert.include(mail.text, 'Répondez avant le 1er février 2027.')
  })
})
