import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import type { AuthoritySettings } from '#authorities/settings'
import { TakeLock } from '#requests/actions/take_lock'
import RequestEvent from '#requests/models/request_event'
import RequestMessage from '#requests/models/request_message'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { anAgent, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aBusyRequest } from '#tests/functional/back_office/desk_world'

test.group('Contacting the citizen', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('proposes the means that he prefers and says how each reaches him', async ({
    client,
    assert,
  }) => {
    const { anne, path } = await aDesk()
    const page = await atDesk(client, anne).get(`${path}/contacts/nouveau`)
    page.assertStatus(200)
    assert.match(page.text(), /value="email"[^>]*checked/)
    assert.include(page.text(), '@courriel.test')
    assert.include(page.text(), 'Accusé')
  })

  test('shows the letter with the real data before anything is sent, on screen and on paper', async ({
    client,
    assert,
  }) => {
    const { town, anne, path, request, templateId } = await aDesk()
    const before = await town.run(() => RequestMessage.query())
    const input = { channel: 'email', templateId, observation: 'Le *livret* est <lisible>.' }

    const screen = await atDesk(client, anne).post(`${path}/contacts/apercu`, input)
    screen.assertStatus(200)
    assert.include(screen.text(), `Votre demande ${request.number} est bien arrivée.`)
    assert.include(screen.text(), 'Le *livret* est &lt;lisible&gt;.')
    const paper = await atDesk(client, anne).post(`${path}/contacts/apercu.pdf`, input)
    paper.assertHeader('content-type', 'application/pdf')
    assert.equal(String(paper.body()).slice(0, 4), '%PDF')

    const after = await town.run(() => RequestMessage.query())
    assert.lengthOf(after, before.length)
  })

  test('sends one mail with the letter as a PDF, and records what was said', async ({
    client,
    assert,
  }) => {
    const { town, anne, path, request, templateId } = await aDesk()
    const { length: already } = await post.deliver()
    const input = {
      channel: 'email',
      templateId,
      observation: 'Passez au guichet.',
      internalNote: 'Vu avec la direction',
      key: randomUUID(),
    }
    const [first, second] = [
      await atDesk(client, anne).post(`${path}/contacts`, input),
      await atDesk(client, anne).post(`${path}/contacts`, input),
    ]
    first.assertStatus(303)
    second.assertStatus(303)

    const mails = (await post.deliver()).slice(already)
    assert.lengthOf(mails, 1)
    const [mail] = mails
    assert.include(mail.subject, `Votre demande ${request.number}`)
    assert.include(mail.text, 'Passez au guichet.')
    assert.deepEqual(
      mail.attachments.map(({ name }) => name),
      ['Courrier.pdf']
    )

    const message = await lastMessage(town)
    assert.deepInclude(message.$attributes, {
      channel: 'email',
      subject: `Votre demande ${request.number}`,
      templateLabel: 'Accusé',
      templateVersion: 1,
      internalNote: 'Vu avec la direction',
      delivery: 'sent',
      failure: null,
      authorName: 'Anne Leroy',
    })
    assert.include(message.text, 'Passez au guichet.')
    const letter = await atDesk(client, anne).get(`${path}/contacts/${message.id}/courrier.pdf`)
    letter.assertStatus(200)
    const page = await atDesk(client, anne).get(`${path}?vue=echanges`)
    for (const words of ['Passez au guichet.', 'Vu avec la direction', 'Accusé', 'Envoyé']) {
      assert.include(page.text(), words)
    }
  })

  test('a phone call is recorded and nothing leaves', async ({ client, assert }) => {
    const { town, anne, path, request } = await aDesk()
    const { length: already } = await post.deliver()
    const response = await atDesk(client, anne).post(`${path}/contacts`, {
      channel: 'mobile_phone',
      subject: 'Appel',
      observation: 'La famille rappellera lundi.',
    })
    response.assertStatus(303)
    const message = await lastMessage(town)
    assert.deepInclude(message.$attributes, {
      channel: 'mobile_phone',
      delivery: 'recorded',
      pdfKey: null,
    })
    assert.lengthOf(await post.deliver(), already)
    const events = await town.run(() =>
      RequestEvent.query().where('request_id', request.id).where('kind', 'citizen_contacted')
    )
    assert.lengthOf(events, 2)
  })

  test('the mail that tells a validated request’s outcome makes it « notifié », even while its author holds it', async ({
    client,
    assert,
  }) => {
    const { town, anne, path, request, templateId } = await aDesk()
    await town.run(() => request.merge({ state: 'validated' }).save())
    await atDesk(client, anne).post(`${path}/contacts`, {
      channel: 'email',
      templateId,
      observation: 'Accordé.',
    })
    const actor = { kind: 'agent' as const, id: anne.id, name: anne.fullName }
    await town.run(() => new TakeLock().handle({ requestId: request.id, actor }))
    const sent = await post.deliver()
    assert.lengthOf(await post.deliver(), sent.length)
    const { state } = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(state, 'notified')
  })

  test('a text message longer than 130 characters is refused', async ({ client, assert }) => {
    const { town, anne, path } = await aDesk({ contactChannels: ['email', 'sms'] })
    const before = await town.run(() => RequestMessage.query())
    const response = await atDesk(client, anne).post(`${path}/contacts`, {
      channel: 'sms',
      subject: 'Rappel',
      observation: 'x'.repeat(131),
    })
    response.assertStatus(422)
    assert.include(response.text(), 'Un SMS compte 130 caractères au plus')
    assert.lengthOf(await town.run(() => RequestMessage.query()), before.length)
  })

  test('a message without words, by an unknown means or with a foreign letter is refused', async ({
    client,
    assert,
  }) => {
    const { town, anne, path } = await aDesk()
    const before = await town.run(() => RequestMessage.query())
    const refused = [
      { channel: 'email', subject: 'Sans message' },
      { channel: 'pigeon', subject: 'x', observation: 'x' },
      { channel: 'home_phone', subject: 'x', observation: 'x' },
      { channel: 'email', templateId: randomUUID() },
      { channel: 'email', templateId: 'x', observation: 'x'.repeat(2000) },
    ]
    for (const input of refused) {
      const response = await atDesk(client, anne).post(`${path}/contacts`, input)
      assert.equal(response.status(), 422, JSON.stringify(input).slice(0, 60))
    }
    assert.lengthOf(await town.run(() => RequestMessage.query()), before.length)
  })
})

async function aDesk(settings: Partial<AuthoritySettings> = {}) {
  const town = await aTown().configured(settings)
  const anne = await anAgent(town).with('school', 'write')
  const busy = await aBusyRequest(town, anne)
  return { town, anne, path: `/backoffice/demandes/${busy.request.number}`, ...busy }
}

function lastMessage(town: Awaited<ReturnType<typeof aTown>>) {
  return town.run(() =>
    RequestMessage.query().orderBy('created_at', 'desc').orderBy('id', 'desc').firstOrFail()
  )
}
