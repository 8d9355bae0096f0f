import { test } from '@japa/runner'
import drive from '@adonisjs/drive/services/main'
import OutboxMessage from '#authorities/models/outbox_message'
import { deliverDueMessages } from '#authorities/outbox/worker'
import { KeepEventFile } from '#letters/actions/keep_event_file'
import RequestEventFile from '#letters/models/request_event_file'
import { PerformTransition } from '#requests/actions/perform_transition'
import { AddNote } from '#requests/actions/add_note'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { readPages } from '#tests/unit/letters/pdf_pages'

const SERVICE = 'technical_intervention'

test.group('The request on paper at each milestone', (group) => {
  useTruncatedDatabase(group)
  usePostOffice(group)

  test('a submission adds nothing to its own outbox: the receipt asks for the file', async ({
    assert,
  }) => {
    const { town, request } = await aFiledRequest()
    const kinds = await town.run(() => OutboxMessage.query().select('kind'))
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['request_receipt_mail']
    )
    await deliverDueMessages()
    const [file, ...others] = await filesOf(town, request)
    assert.lengthOf(others, 0)
    const [page] = await readPages(await read(file))
    assert.include(page.text, `demande n°\u00a0${request.number}`)
    assert.match(page.text, /en attente/i)
  })

  test('creation, refusal and cancellation are kept as they were, and opened from the history', async ({
    client,
    assert,
  }) => {
    const { town, agent, request } = await aFiledRequest()
    await deliverDueMessages()
    await decide(town, request, agent, 'reject', 'Ce trottoir n’est pas communal.')
    await deliverDueMessages()

    const files = await filesOf(town, request)
    assert.lengthOf(files, 2)
    const [page] = await readPages(await read(files[1]))
    assert.match(page.text, /refusée?/i)
    assert.include(page.text, 'Ce trottoir n’est pas communal.')

    const path = `/backoffice/demandes/${request.number}`
    const history = await atDesk(client, agent).get(`${path}?vue=historique`)
    for (const { eventId } of files) {
      assert.include(history.text(), `${path}/historique/${eventId}/demande.pdf`)
      const paper = await atDesk(client, agent).get(`${path}/historique/${eventId}/demande.pdf`)
      paper.assertHeader('content-type', 'application/pdf')
    }
    const stranger = await anAgent(town).named('Sans', 'Droit').with('school', 'manage')
    const refused = await atDesk(client, stranger).get(
      `${path}/historique/${files[0].eventId}/demande.pdf`
    )
    refused.assertStatus(404)
    const another = await aFiledRequest(town)
    const crossed = await atDesk(client, agent).get(
      `/backoffice/demandes/${another.request.number}/historique/${files[0].eventId}/demande.pdf`
    )
    crossed.assertStatus(404)
  })

  test('a citizen who cancels leaves his request on paper too', async ({ assert }) => {
    const { town, request } = await aFiledRequest()
    await deliverDueMessages()
    await town.run(async () => {
      const { version } = await ServiceRequest.findOrFail(request.id)
      await new PerformTransition().handle({
        requestId: request.id,
        transition: 'cancel',
        actor: { kind: 'citizen', id: null, name: 'Camille Martin' },
        version,
      })
    })
    await deliverDueMessages()
    assert.lengthOf(await filesOf(town, request), 2)
  })

  test('it is made once, whoever asks again and however the request changed', async ({
    assert,
  }) => {
    const { town, request } = await aFiledRequest()
    await deliverDueMessages()
    const [before] = await filesOf(town, request)
    await town.run(async () => {
      await request.refresh()
      await request.merge({ requesterName: 'Tout Autre' }).save()
      const input = { requestId: request.id, eventId: before.eventId }
      await Promise.all([1, 2, 3].map(() => new KeepEventFile().handle(input)))
      await RequestEventFile.query().delete()
      await Promise.all([1, 2, 3].map(() => new KeepEventFile().handle(input)))
    })
    const after = await filesOf(town, request)
    assert.lengthOf(after, 1)
  })

  test('each line opens its detail: author, reason, words of a note', async ({
    client,
    assert,
  }) => {
    const { town, agent, request } = await aFiledRequest()
    const actor = { kind: 'agent' as const, id: agent.id, name: agent.fullName }
    await town.run(async () => {
      await new AddNote().handle({
        requestId: request.id,
        visibility: 'internal',
        text: 'Voir avec <b>la voirie</b>.',
        actor,
      })
      const event = await RequestEvent.query().where('kind', 'note_added').firstOrFail()
      await RequestEvent.query().where('id', event.id).update({ on_behalf_of: 'Foyer Martin' })
    })
    await decide(town, request, agent, 'reject', 'Hors commune.')
    const page = await atDesk(client, agent).get(
      `/backoffice/demandes/${request.number}?vue=historique`
    )
    const rows = page.text().match(/<details class="history-entry">[\s\S]*?<\/details>/g) ?? []
    const refusal = rows.find((row) => row.includes('Hors commune.')) ?? ''
    assert.match(refusal, /<dt>Auteur<\/dt>\s*<dd>Anne Leroy \(agent\)<\/dd>/)
    assert.match(refusal, /<dt>Motif<\/dt>/)
    const note = rows.find((row) => row.includes('la voirie')) ?? ''
    assert.include(note, 'Voir avec &lt;b&gt;la voirie&lt;/b&gt;.')
    assert.match(note, /<dt>Au guichet, pour<\/dt>\s*<dd>Foyer Martin<\/dd>/)
  })
})

async function aFiledRequest(known?: Awaited<ReturnType<typeof aTown>>) {
  const town = known ?? (await aTown())
  const agent = await anAgent(town)
    .named(known ? 'Zoé' : 'Anne', known ? 'Blanc' : 'Leroy')
    .with('technical', 'write')
  const family = await aHousehold(town)
  const request = await aRequest(town, SERVICE).by(family)
  return { town, agent, request }
}

type World = Awaited<ReturnType<typeof aFiledRequest>>

function filesOf(town: World['town'], request: ServiceRequest) {
  return town.run(() =>
    RequestEventFile.query().where('request_id', request.id).orderBy('created_at')
  )
}

async function read({ pdfKey }: RequestEventFile) {
  return Buffer.from(await drive.use().getBytes(pdfKey))
}

function decide(
  town: World['town'],
  { id }: ServiceRequest,
  agent: World['agent'],
  transition: 'reject',
  reason: string
) {
  return town.run(async () => {
    const { version } = await ServiceRequest.findOrFail(id)
    await new PerformTransition().handle({
      requestId: id,
      transition,
      actor: { kind: 'agent', id: agent.id, name: agent.fullName },
      version,
      reason,
    })
  })
}
