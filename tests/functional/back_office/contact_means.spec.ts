import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import { test } from '@japa/runner'
import type { DateTime } from 'luxon'
import { TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import { freezeClock, now } from '#shared/clock'
import { BACK_OFF_MINUTES } from '#authorities/outbox/deliver_message'
import Individual from '#households/models/individual'
import { FailingSms } from '#plugins/failing_sms/failing_sms'
import RequestEvent from '#requests/models/request_event'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aContactDesk, allMessages, lastMessage } from '#tests/functional/back_office/contact_world'

test.group('Means of contact', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)
  group.each.teardown(() => freezeClock(null))

  test('shows every means that the town uses, the preferred one first, greyed with the reason where nothing is known', async ({
    client,
    assert,
  }) => {
    const { town, anne, contacts, request } = await aContactDesk()
    await town.run(() => request.merge({ contactChannel: 'office' }).save())
    const page = (await atDesk(client, anne).get(`${contacts}/nouveau`)).text()

    const shown = [...page.matchAll(/name="channel" value="(\w+)"([^>]*)>/g)]
    assert.equal(shown[0][1], 'office')
    assert.lengthOf(shown, 7)
    const greyed = shown.filter(([, , rest]) => rest.includes('disabled')).map(([, name]) => name)
    assert.include(greyed, 'office_phone')
    assert.include(page, 'Aucun téléphone du bureau n’est connu.')
  })

  test('a text message leaves through the operator and records itself', async ({
    client,
    assert,
  }) => {
    const { town, anne, contacts, request } = await aContactDesk()
    await giveMobile(town, request.requesterId, '0612345678')
    const text = 'Votre dossier est complet : passez à l’accueil.'
    const response = await atDesk(client, anne).post(contacts, {
      channel: 'sms',
      observation: text,
      intent: 'send',
      key: randomUUID(),
    })
    response.assertStatus(303)
    assert.equal((await lastMessage(town)).delivery, 'queued')

    await post.deliver()
    const message = await lastMessage(town)
    assert.deepInclude(message.$attributes, { delivery: 'sent', text, pdfKey: null })
    const file = await readSms(message.reference ?? '')
    assert.include(file, '+33612345678')
    assert.include(file, text)
  })

  test('130 characters are sent, 131 are refused beside the text', async ({ client, assert }) => {
    const { town, anne, contacts, request } = await aContactDesk()
    await giveMobile(town, request.requesterId, '0612345678')
    const send = (observation: string) =>
      atDesk(client, anne).post(contacts, { channel: 'sms', observation, intent: 'send' })

    const long = await send('x'.repeat(131))
    long.assertStatus(422)
    assert.match(long.text(), /id="champ-observation-erreur"[\s\S]*?130 caractères au plus/)
    ;(await send('x'.repeat(130))).assertStatus(303)
  })

  test('an operator that is down is tried again; after the last attempt the agent reads why, and what to do', async ({
    client,
    assert,
  }) => {
    const { town, anne, contacts, path, request } = await aContactDesk()
    await giveMobile(town, request.requesterId, '0612345678')
    app.container.swap(TextMessageGateway, () => new FailingSms())
    await atDesk(client, anne).post(contacts, { channel: 'sms', observation: 'Bonjour' })

    await post.deliver()
    assert.deepInclude((await lastMessage(town)).$attributes, {
      delivery: 'queued',
      failure: 'Le service d’envoi de SMS ne répond pas pour le moment.',
    })
    for (const minutes of BACK_OFF_MINUTES) {
      freezeClock((now() as DateTime).plus({ minutes: minutes + 1 }).toISO())
      await post.deliver()
    }
    app.container.restore(TextMessageGateway)
    freezeClock(null)
    assert.equal((await lastMessage(town)).delivery, 'failed')
    const exchanges = await atDesk(client, anne).get(`${path}?vue=echanges`)
    assert.include(exchanges.text(), 'Échec de l’envoi')
    assert.include(exchanges.text(), 'ne répond pas')
  })

  test('an address that the mail server does not know is « rejeté », told to agents, and no longer proposed', async ({
    client,
    assert,
  }) => {
    const { town, anne, contacts, path } = await aContactDesk()
    await post.deliver()
    post.ignoreRecipients('5.1.1 User unknown')
    await atDesk(client, anne).post(contacts, {
      channel: 'email',
      subject: 'Bonjour',
      observation: 'Bonjour',
    })
    await post.deliver()
    const message = await lastMessage(town)
    assert.equal(message.delivery, 'bounced')
    assert.include(message.failure, 'User unknown')

    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), 'Un message n’est pas arrivé')
    assert.include(page.text(), message.recipient)
    const contact = (await atDesk(client, anne).get(`${contacts}/nouveau`)).text()
    assert.notMatch(contact, /value="email"[^>]*checked/)
    assert.include(contact, 'n’est pas arrivé')

    post.accept()
    await atDesk(client, anne).post(contacts, {
      channel: 'email',
      subject: 'Encore',
      observation: 'Encore',
    })
    await post.deliver()
    assert.notInclude((await atDesk(client, anne).get(path)).text(), 'n’est pas arrivé')
  })

  test('phone calls and the counter are recorded only, e-mails and text messages are never « historisés » by hand', async ({
    client,
    assert,
  }) => {
    const { town, anne, contacts, request, templateId } = await aContactDesk()
    await giveMobile(town, request.requesterId, '0612345678')
    const before = (await allMessages(town)).length
    const words = { observation: 'Bonjour', subject: 'Bonjour' }
    for (const channel of ['email', 'sms']) {
      const response = await atDesk(client, anne).post(contacts, {
        ...words,
        channel,
        intent: 'record',
      })
      response.assertStatus(422)
      assert.include(response.text(), 's’historise de lui-même')
    }
    for (const channel of ['mobile_phone', 'office']) {
      const response = await atDesk(client, anne).post(contacts, {
        ...words,
        channel,
        intent: 'send',
      })
      response.assertStatus(422)
      assert.include(response.text(), 'ne s’envoie pas')
    }
    assert.lengthOf(await allMessages(town), before)

    await atDesk(client, anne).post(contacts, {
      channel: 'office',
      templateId,
      observation: 'Remis en main propre.',
      internalNote: 'Pièce d’identité vue.',
      intent: 'record',
    })
    const message = await lastMessage(town)
    assert.deepInclude(message.$attributes, {
      delivery: 'recorded',
      internalNote: 'Pièce d’identité vue.',
    })
    assert.exists(message.pdfKey)
    const [event] = await town.run(() =>
      RequestEvent.query().where('kind', 'citizen_contacted').orderBy('created_at', 'desc')
    )
    assert.equal(event.details?.messageId, message.id)
  })
})

async function giveMobile(
  town: Awaited<ReturnType<typeof aContactDesk>>['town'],
  requesterId: string | null,
  mobilePhone: string
) {
  await town.run(async () => {
    const person = await Individual.findOrFail(requesterId)
    await person.merge({ mobilePhone }).save()
  })
}

function readSms(reference: string) {
  return readFile(
    resolve(app.makePath(), env.get('STORAGE_DIR'), 'sms', `${reference}.txt`),
    'utf8'
  )
}
