import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import { PerformTransition } from '#requests/actions/perform_transition'
import CompletionItem from '#requests/models/completion_item'
import CompletionRequest from '#requests/models/completion_request'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase, useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { anAskedRequest } from '#tests/support/world/asked_request'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { CANTEEN } from '#tests/functional/back_office/desk_world'

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

test.group('The clock of an incomplete request', (group) => {
  useDatabase(group)
  group.each.teardown(() => freezeClock(null))

  test('stops, is neither late nor urgent, and starts again the day after the answer', async ({
    client,
    assert,
  }) => {
    freezeClock('2026-09-01T08:00:00Z')
    const { town, maud, family, request, path } = await aRequestToComplete()
    const promised = await fresh(town, request)
    assert.deepEqual([promised.alertOn, promised.dueOn], ['2026-09-10', '2026-09-15'])

    freezeClock('2026-09-03T21:59:00Z')
    await atDesk(client, maud).post(`${path}/transitions`, asking(request))
    freezeClock('2026-11-20T08:00:00Z')
    const stopped = await fresh(town, request)
    assert.deepEqual([stopped.alertOn, stopped.dueOn], [null, null])
    const page = await atDesk(client, maud).get(path)
    assert.include(page.text(), 'Délai suspendu depuis le 3 septembre 2026')
    const board = await atDesk(client, maud).get('/backoffice/demandes?qualite=rouge')
    assert.notInclude(board.text(), `href="${path}`)

    // Nearly midnight in Paris: still Friday the 20th.
    freezeClock('2026-11-20T22:30:00Z')
    await town.run(() => rectify(stopped, family.head.fullName))
    const running = await fresh(town, request)
    assert.deepEqual([running.alertOn, running.dueOn], ['2026-11-27', '2026-12-02'])
    const again = await atDesk(client, maud).get(path)
    assert.notInclude(again.text(), 'Délai suspendu')
    assert.include(again.text(), 'Échéance le 2 décembre 2026')
  })

  test('starts again too when the agent found what was missing, and not once refused', async ({
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('technical', 'write')
    const family = await aHousehold(town)
    for (const [transition, dueOn] of [
      ['mark_complete', '2026-10-05'],
      ['reject', null],
    ] as const) {
      freezeClock('2026-09-01T08:00:00Z')
      const pending = await aRequest(town, 'technical_intervention').by(family)
      const actor = { kind: 'agent', id: agent.id, name: agent.fullName } as const
      const decide = (next: 'mark_incomplete' | typeof transition, version: number) =>
        town.run(() =>
          new PerformTransition().handle({
            requestId: pending.id,
            transition: next,
            actor,
            version,
            reason: 'Pour voir.',
          })
        )
      freezeClock('2026-09-04T08:00:00Z')
      const incomplete = await decide('mark_incomplete', pending.version)
      freezeClock('2026-09-24T08:00:00Z')
      const { dueOn: after } = await decide(transition, incomplete.version)
      assert.equal(after, dueOn)
    }
  })

  test('goes on from where a decision stopped it when the request comes back', async ({
    assert,
  }) => {
    freezeClock('2026-09-01T08:00:00Z')
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, 'technical_intervention').by(family)
    const actor = { kind: 'agent', id: null, name: 'Anne Leroy' } as const
    await town.run(async () => {
      await request.merge({ state: 'complete', dataState: 'valid' }).save()
      const at = async (day: string, transition: 'validate' | 'mark_incomplete') => {
        freezeClock(`${day}T08:00:00Z`)
        await request.refresh()
        return new PerformTransition().handle({
          requestId: request.id,
          transition,
          actor,
          version: request.version,
          reason: 'Pour voir.',
        })
      }
      await at('2026-09-08', 'validate')
      const incomplete = await at('2026-09-10', 'mark_incomplete')
      freezeClock('2026-09-30T08:00:00Z')
      await rectify(incomplete, 'Camille Martin')
    })
    const { alertOn, dueOn } = await fresh(town, request)
    assert.deepEqual([alertOn, dueOn], ['2026-10-02', '2026-10-07'])
  })

  test('the history is enough to work it out again', async ({ assert }) => {
    freezeClock('2026-09-01T08:00:00Z')
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, 'technical_intervention').by(family)
    const actor = { kind: 'agent', id: null, name: 'Anne Leroy' } as const
    await town.run(async () => {
      for (const [stoppedOn, answeredOn] of [
        ['2026-09-03', '2026-09-08'],
        ['2026-09-08', '2026-09-15'],
        ['2026-09-21', '2026-09-26'],
      ]) {
        freezeClock(`${stoppedOn}T08:00:00Z`)
        await request.refresh()
        const incomplete = await new PerformTransition().handle({
          requestId: request.id,
          transition: 'mark_incomplete',
          actor,
          version: request.version,
          reason: 'Encore une précision.',
        })
        freezeClock(`${answeredOn}T08:00:00Z`)
        await rectify(incomplete, 'Camille Martin')
      }
      const events = await RequestEvent.query()
        .where('request_id', request.id)
        .where('kind', 'transition')
        .orderBy('created_at')
        .orderBy('id')
      assert.deepEqual(
        events.map(({ details }) => details?.clock),
        [
          { startedOn: '2026-09-01', alertOn: '2026-09-10', dueOn: '2026-09-15' },
          { stoppedOn: '2026-09-03', alertIn: 5, dueIn: 8 },
          { startedOn: '2026-09-08', alertOn: '2026-09-15', dueOn: '2026-09-18' },
          { stoppedOn: '2026-09-08', alertIn: 5, dueIn: 8 },
          { startedOn: '2026-09-15', alertOn: '2026-09-22', dueOn: '2026-09-25' },
          { stoppedOn: '2026-09-21', alertIn: 1, dueIn: 4 },
          { startedOn: '2026-09-26', alertOn: '2026-09-28', dueOn: '2026-10-01' },
        ]
      )
    })
    const { alertOn, dueOn } = await fresh(town, request)
    assert.deepEqual([alertOn, dueOn], ['2026-09-28', '2026-10-01'])
  })
})

async function aRequestToComplete() {
  const town = await aTown()
  const maud = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  return { town, maud, family, request, path: `/backoffice/demandes/${request.number}` }
}

function asking({ version }: ServiceRequest) {
  return {
    transition: 'mark_incomplete',
    version,
    reason: 'Il manque des éléments.',
    asked: ['field:urgencyPhone', 'document:proof_of_residence'],
    otherDocument: 'identity_document',
    sentences: {
      'field:urgencyPhone': 'Un numéro qui répond.',
      'field:foodDiet': 'Pas cochée : ne compte pas.',
      'other': 'Recto et verso.',
    },
    answerByOn: '2027-02-01',
  }
}

function fresh(town: Town, { id }: ServiceRequest): Promise<ServiceRequest> {
  return town.run(() => ServiceRequest.findOrFail(id))
}

function rectify({ id, version }: ServiceRequest, name: string) {
  return new PerformTransition().handle({
    requestId: id,
    transition: 'rectify',
    actor: { kind: 'citizen', id: null, name },
    version,
    answer: 'Voici tout ce que j’ai.',
  })
}
