import { test } from '@japa/runner'
import Document from '#documents/models/document'
import OutboxMessage from '#authorities/models/outbox_message'
import CounterAct from '#households/models/counter_act'
import { PerformTransition } from '#requests/actions/perform_transition'
import { TakeLock } from '#requests/actions/take_lock'
import RequestEvent from '#requests/models/request_event'
import RequestLock from '#requests/models/request_lock'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { aPicture, CANTEEN, DOCUMENT_TYPE } from '#tests/functional/back_office/desk_world'
import { openCounter } from '#tests/functional/back_office/at_counter'
import { addressOf, registeredRoutes } from '#tests/functional/registered_routes'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const MEAL = {
  urgencyPhone: '06 12 34 56 78',
  foodDiet: ['NoPork'],
  canteenAttendingDays: ['Monday', 'Thursday'],
  foodAllergy: 'false',
}
const RULES = {
  hospitalizationPermission: ['false', 'true'],
  rulesAndRegulationsAcceptance: ['false', 'true'],
}

/** Writes of the portal that an agent does for a household; the first test walks them all. */
const WALKED = [
  'drafts.store',
  'draft_steps.update',
  'drafts.destroy',
  'submissions.store',
  'request_steps.update',
  'request_corrections.store',
  'request_cancellations.store',
  'request_notes.store',
  'request_files.store',
  'request_files.destroy',
  'request_file_pages.destroy',
  'request_file_reuses.store',
]

/** The wallet, which `counter_wallet.spec.ts` walks. */
const WALLET = /^(documents|document_(pages|page_places|rotations|replacements))\./

/** What the form does besides, which `counter_form.spec.ts` walks; a simulation writes nothing. */
const FORM = [
  'draft_answers.update',
  'draft_take_overs.store',
  'request_renewals.store',
  'simulations.store',
]

test.group('What an agent writes at the counter', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('carries both identities, from the first word to the last', async ({ client, assert }) => {
    const town = await aTown()
    const clerk = await anAgent(town).with('school', 'write')
    const family = await aHousehold(town).withChild('Léa').withChild('Tom')
    const counter = await openCounter(client, clerk, family)
    const label = `la famille Martin (compte n° ${family.household.number})`
    let told = 0
    const reread = () => town.run(() => ServiceRequest.query().orderBy('id').firstOrFail())
    /** The history has grown, and every new line names the agent and the family. */
    const expectTold = async (what: string) => {
      const events = await town.run(() => RequestEvent.query().orderBy('id'))
      assert.isAbove(events.length, told, `${what} is told`)
      for (const event of events.slice(told)) {
        assert.equal(event.actorKind, 'agent', what)
        assert.equal(event.actorId, clerk.id, what)
        assert.equal(event.actorName, 'Anne Leroy', what)
        assert.equal(event.onBehalfOf, label, what)
      }
      told = events.length
    }

    const begun = await counter.post(`/demarches/${CANTEEN}/demande`, {
      subject: family.child('Léa').id,
    })
    const path = String(begun.header('location'))
    await expectTold('a draft')
    const draft = await reread()
    assert.equal(draft.requesterId, family.head.id)
    assert.equal(draft.requesterEmail, family.head.email)

    for (const [step, root] of Object.entries({ registration: MEAL, rules: RULES })) {
      const { version } = await reread()
      const saved = await counter.post(`${path}/${step}`, { root, version, _action: 'next' })
      saved.assertStatus(303)
      await expectTold(`the step ${step}`)
    }

    const files = `/dossiers/${draft.id}/pieces`
    const upload = async () => {
      await counter
        .post(files)
        .field('type', DOCUMENT_TYPE)
        .file('pages[]', await aPicture(), { filename: 'livret.png', contentType: 'image/png' })
      await expectTold('a document')
      return town.run(() => Document.query().orderBy('id', 'desc').preload('pages').firstOrFail())
    }
    const first = await upload()
    assert.equal(first.origin, 'citizen')
    await counter.send('delete', `${files}/pages/${first.pages[0].id}`)
    await expectTold('a page taken away')
    const second = await upload()
    await counter.send('delete', `${files}/${second.id}`)
    await expectTold('a document taken away')
    await town.run(() => second.merge({ state: 'validated' }).save())
    await counter.post(`${files}/reprises`, { document: second.id })
    await expectTold('a document taken up again')

    const sent = await counter.post(`${path}/validation`, {
      contactChannel: 'email',
      note: 'Léa mange peu.',
      terms: 'true',
    })
    sent.assertHeader('location', `${path}/envoyee`)
    await expectTold('the submission')
    const request = await reread()
    assert.equal(request.state, 'pending')
    assert.isNull(request.lastAgentId, 'filing is not processing')
    const desk = await counter.get(`/backoffice/demandes/${request.number}`)
    assert.include(desk.text(), 'au guichet par Anne Leroy')
    await town.run(() => RequestLock.query().delete())

    const follow = `/demandes/${request.number}`
    await counter.post(`${follow}/messages`, { text: 'Elle rentre le mardi.' })
    await expectTold('a message')
    const notes = await town.run(() => RequestNote.query().orderBy('id'))
    for (const note of notes) {
      assert.equal(note.authorKind, 'citizen')
      assert.equal(note.authorName, 'Camille Martin')
      assert.equal(note.typedByName, 'Anne Leroy')
    }
    await counter.post(`${follow}/modifier/registration`, {
      root: { ...MEAL, foodDiet: ['NoSoy'] },
      version: (await reread()).version,
      _action: 'next',
    })
    await expectTold('a correction')

    await town.run(async () => {
      await new PerformTransition().handle({
        requestId: request.id,
        transition: 'mark_incomplete',
        reason: 'Il manque une précision.',
        actor: { kind: 'agent', id: clerk.id, name: clerk.fullName },
        version: (await reread()).version,
      })
      told += 1
    })
    await counter.post(`${follow}/corrections`, { version: (await reread()).version })
    await expectTold('sending the corrections')
    assert.equal((await reread()).state, 'rectified')

    const other = await aRequest(town, CANTEEN).by(family).about(family.child('Tom'))
    told = (await town.run(() => RequestEvent.query())).length
    await counter.post(`/demandes/${other.number}/annulation`, { version: other.version })
    await expectTold('a cancellation')
    await other.refresh()
    assert.equal(other.state, 'cancelled')

    const given = await aRequest(town, CANTEEN).by(family).about(family.child('Tom')).in('draft')
    await counter.send('delete', `/demarches/${CANTEEN}/demande/${given.id}`)
    assert.isNull(await town.run(() => ServiceRequest.find(given.id)))

    const acts = await town.run(() => CounterAct.query().orderBy('id'))
    assert.sameMembers([...new Set(acts.map(({ route }) => route))], WALKED)
    assert.include(acts.at(-1)?.path, given.id, 'what is deleted leaves its trace')
  })

  test('is nothing that touches the family’s account', async ({ client, assert }) => {
    const town = await aTown()
    const clerk = await anAgent(town).with('school', 'manage')
    const family = await aHousehold(town).withChild('Léa')
    const counter = await openCounter(client, clerk, family)
    const { password } = family.account

    for (const { name, method, pattern } of portalWrites()) {
      if ([...WALKED, ...FORM].includes(name) || WALLET.test(name)) continue
      // Leaving, and what no browser sends.
      if (['sessions.destroy', 'payment_notifications.store'].includes(name)) continue
      const path = addressOf(pattern, pattern.startsWith('/demarches') ? { id: CANTEEN } : {})
      const sent = method === 'post' ? counter.post(path) : counter.send('delete', path)
      assert.equal((await sent).status(), 403, name)
    }
    for (const path of ['/compte', '/compte/mot-de-passe', '/connexion', '/suivi']) {
      const refused = await counter.get(path)
      refused.assertStatus(403)
      assert.include(refused.text(), 'Quitter')
    }
    await family.account.refresh()
    assert.equal(family.account.password, password)
  })

  test('tells the household by mail as usual, and nobody else', async ({ client, assert }) => {
    const town = await aTown()
    const clerk = await anAgent(town).with('school', 'write')
    const family = await aHousehold(town).withChild('Léa')
    const draft = await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('draft')
    const counter = await openCounter(client, clerk, family)
    await counter.post(`/demarches/${CANTEEN}/demande/${draft.id}/validation`, {
      contactChannel: 'email',
      terms: 'true',
    })
    const [mail, ...others] = await town.run(() => OutboxMessage.query())
    assert.equal(mail.idempotencyKey, `receipt:${draft.id}`)
    assert.lengthOf(others, 0)
  })

  test('stops at a request that a colleague holds, not at the agent’s own lock', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const clerk = await anAgent(town).with('school', 'write')
    const colleague = await anAgent(town).named('Guy', 'Noël').with('school', 'write')
    const family = await aHousehold(town).withChild('Léa')
    const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
    const counter = await openCounter(client, clerk, family)
    for (const [holder, state] of [
      [colleague, 'pending'],
      [clerk, 'cancelled'],
    ] as const) {
      await town.run(() =>
        new TakeLock().handle({
          requestId: request.id,
          actor: { kind: 'agent', id: holder.id, name: holder.fullName },
          force: true,
        })
      )
      await counter.post(`/demandes/${request.number}/annulation`, { version: request.version })
      await request.refresh()
      assert.equal(request.state, state)
    }
  })
})

function portalWrites() {
  return registeredRoutes().filter(
    ({ name, method, pattern }) =>
      method !== 'get' &&
      !/^\/(backoffice|provisioning|PlatformProvisioning|api)/.test(pattern) &&
      name
  )
}
