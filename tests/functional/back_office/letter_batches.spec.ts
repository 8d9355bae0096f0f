import { test } from '@japa/runner'
import { runDueJobs } from '#authorities/jobs/runner'
import JobRun from '#authorities/models/job_run'
import { ContactCitizen } from '#letters/actions/contact_citizen'
import { PrepareLetterBatch } from '#letters/actions/prepare_letter_batch'
import LetterBatch from '#letters/models/letter_batch'
import RequestEvent from '#requests/models/request_event'
import RequestMessage from '#requests/models/request_message'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aContactDesk } from '#tests/functional/back_office/contact_world'
import { readPages } from '#tests/unit/letters/pdf_pages'

const PAGE = '/backoffice/courriers'

test.group('Letters printed by batch', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('letters by post wait, and one batch prints them all, each on its own sheet', async ({
    client,
    assert,
  }) => {
    const { town, anne, path, contacts, templateId } = await aContactDesk()
    for (const observation of ['Le premier.', 'Le second.']) {
      const answer = await atDesk(client, anne).post(contacts, {
        channel: 'mail',
        templateId,
        observation,
        intent: 'send',
      })
      answer.assertStatus(303)
    }
    const waiting = await atDesk(client, anne).get(PAGE)
    waiting.assertStatus(200)
    assert.include(waiting.text(), '2\u00a0courriers attendent d’être imprimés')
    assert.include(waiting.text(), path)

    const answer = await atDesk(client, anne).post(PAGE, { layout: 'window' })
    answer.assertStatus(303)
    assert.match(answer.header('location') ?? '', /^\/backoffice\/travaux\//)
    await runDueJobs()
    const batch = await town.run(() => LetterBatch.query().firstOrFail())
    assert.deepInclude(batch.$attributes, {
      state: 'ready',
      letterCount: 2,
      authorName: 'Anne Leroy',
    })
    const run = await town.run(() => JobRun.findOrFail(batch.runId))
    assert.deepInclude(run.$attributes, { state: 'done', done: 2, total: 2 })

    const file = await atDesk(client, anne).get(`${PAGE}/${batch.id}/lot.pdf`)
    const pages = await readPages(file.body())
    assert.lengthOf(pages, 2)
    assert.include(pages[0].text, 'Le premier.')
    assert.include(pages[1].text, 'Le second.')

    const after = await atDesk(client, anne).get(PAGE)
    assert.include(after.text(), 'Aucun courrier n’attend d’être imprimé')
    assert.include(after.text(), 'Prêt à imprimer')
    assert.include(after.text(), '2\u00a0courriers')
  })

  test('marked printed, then posted, each letter says so on its request, which is then « notifié »', async ({
    client,
    assert,
  }) => {
    const { town, anne, path, request } = await aContactDesk()
    await aWaitingLetter(town, anne, request)
    await town.run(() => request.merge({ state: 'validated' }).save())
    await post.deliver()
    await atDesk(client, anne).post(PAGE, { layout: 'address_sheets' })
    const early = await state(client, anne, town, 'printed')
    early.assertStatus(303)
    assert.equal((await theBatch(town)).state, 'preparing')
    await runDueJobs()
    for (const to of ['printed', 'printed', 'posted', 'posted', 'printed']) {
      await state(client, anne, town, to)
    }

    const batch = await theBatch(town)
    assert.deepInclude(batch.$attributes, {
      state: 'posted',
      printedByName: 'Anne Leroy',
      postedByName: 'Anne Leroy',
    })
    const kinds = await town.run(() =>
      RequestEvent.query().whereIn('kind', ['letter_printed', 'letter_posted']).orderBy('id')
    )
    assert.sameMembers(
      kinds.map(({ kind }) => kind),
      ['letter_printed', 'letter_posted']
    )
    await post.deliver()
    const exchanges = await atDesk(client, anne).get(`${path}?vue=echanges`)
    assert.include(exchanges.text(), 'Posté')
    const history = await atDesk(client, anne).get(`${path}?vue=historique`)
    assert.include(history.text(), 'Courrier posté')
    const { state: now } = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(now, 'notified')
  })

  test('pressed several times at once, by two agents, a letter is in one batch only', async ({
    assert,
  }) => {
    const { town, anne, request } = await aContactDesk()
    const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
    for (let count = 0; count < 6; count++) await aWaitingLetter(town, anne, request)
    const prepare = (agent: typeof anne, key: string) =>
      town.run(() =>
        new PrepareLetterBatch()
          .handle({
            teleserviceIds: [request.teleserviceId],
            layout: 'window',
            agent: { id: agent.id, name: agent.fullName },
            key,
          })
          .catch((error) => error)
      )
    await Promise.all([
      ...Array.from({ length: 3 }, () => prepare(anne, 'double-click')),
      ...Array.from({ length: 3 }, () => prepare(paul, 'another')),
    ])

    const batches = await town.run(() => LetterBatch.query())
    const letters = await town.run(() => RequestMessage.query().where('channel', 'mail'))
    assert.equal(
      batches.reduce((sum, { letterCount }) => sum + letterCount, 0),
      6
    )
    assert.isTrue(letters.every(({ batchId }) => batches.some(({ id }) => id === batchId)))
    await runDueJobs()
    assert.lengthOf(await town.run(() => JobRun.query().where('state', 'done')), batches.length)
  })

  test('letters of another category are neither seen nor printed, nor the batches that hold them', async ({
    client,
    assert,
  }) => {
    const { town, anne, request } = await aContactDesk()
    await aWaitingLetter(town, anne, request)
    const works = await anAgent(town).named('Voirie', 'Technique').with('technical', 'write')
    const both = await anAgent(town)
      .named('Accueil', 'Central')
      .with('technical', 'write')
      .with('school', 'write')
    const family = await aHousehold(town).headedBy('Jean', 'Duval')
    const hole = await aRequest(town, 'technical_intervention').by(family)
    await aWaitingLetter(town, works, hole)

    const seen = (await atDesk(client, works).get(PAGE)).text()
    assert.include(seen, '1\u00a0courrier attend')
    assert.include(seen, `demandes/${hole.number}?`)
    assert.notInclude(seen, `demandes/${request.number}?`)

    await atDesk(client, both).post(PAGE, { layout: 'window' })
    await runDueJobs()
    const batch = await theBatch(town)
    assert.equal(batch.letterCount, 2)
    assert.notInclude((await atDesk(client, works).get(PAGE)).text(), 'Prêt à imprimer')
    const foreign = [
      await atDesk(client, works).get(`${PAGE}/${batch.id}/lot.pdf`),
      await atDesk(client, works).post(`${PAGE}/${batch.id}/etat`, { state: 'posted' }),
      await atDesk(client, works).post(`${PAGE}/${batch.id}/preparation`),
    ]
    for (const answer of foreign) answer.assertStatus(404)
    ;(await atDesk(client, both).get(`${PAGE}/${batch.id}/lot.pdf`)).assertStatus(200)
  })

  test('« Consultation » prints nothing, and finds no such menu', async ({ client, assert }) => {
    const { town, anne, request } = await aContactDesk()
    await aWaitingLetter(town, anne, request)
    const reader = await anAgent(town).named('Une', 'Lectrice').with('school', 'read')
    for (const answer of [
      await atDesk(client, reader).get(PAGE),
      await atDesk(client, reader).post(PAGE, { layout: 'window' }),
    ]) {
      answer.assertStatus(403)
    }
    assert.notInclude((await atDesk(client, reader).get('/backoffice/home')).text(), PAGE)
    assert.isEmpty(await town.run(() => LetterBatch.query()))
  })

  test('a batch whose job failed is prepared again', async ({ client, assert }) => {
    const { town, anne, request } = await aContactDesk()
    await aWaitingLetter(town, anne, request)
    await atDesk(client, anne).post(PAGE, { layout: 'window' })
    const { id, runId } = await theBatch(town)
    await town.run(() =>
      JobRun.query()
        .where('id', runId ?? '')
        .update({ state: 'failed' })
    )
    assert.include((await atDesk(client, anne).get(PAGE)).text(), 'Préparer de nouveau')

    await atDesk(client, anne).post(`${PAGE}/${id}/preparation`)
    await atDesk(client, anne).post(`${PAGE}/${id}/preparation`)
    await runDueJobs()
    assert.equal((await theBatch(town)).state, 'ready')
    assert.lengthOf(await town.run(() => JobRun.query()), 2)
  })

  test('nothing waits, an unknown layout: it is said, and nothing is made', async ({
    client,
    assert,
  }) => {
    const { town, anne, request } = await aContactDesk()
    const empty = await atDesk(client, anne).post(PAGE, { layout: 'window' })
    assert.equal(empty.header('location'), PAGE)
    await aWaitingLetter(town, anne, request)
    const odd = await atDesk(client, anne).post(PAGE, { layout: 'parchment' })
    odd.assertStatus(422)
    assert.isEmpty(await town.run(() => LetterBatch.query()))
  })
})

type Desk = Awaited<ReturnType<typeof aContactDesk>>

function aWaitingLetter(town: Desk['town'], agent: Desk['anne'], request: ServiceRequest) {
  return town.run(() =>
    new ContactCitizen().handle({
      requestId: request.id,
      actor: { kind: 'agent', id: agent.id, name: agent.fullName },
      channel: 'mail',
      templateId: null,
      subject: 'Votre demande',
      observation: 'Nous vous répondrons bientôt.',
    })
  )
}

function theBatch(town: Desk['town']) {
  return town.run(() => LetterBatch.query().firstOrFail())
}

async function state(
  client: Parameters<typeof atDesk>[0],
  anne: Desk['anne'],
  town: Desk['town'],
  to: string
) {
  const { id } = await theBatch(town)
  return atDesk(client, anne).post(`${PAGE}/${id}/etat`, { state: to })
}
