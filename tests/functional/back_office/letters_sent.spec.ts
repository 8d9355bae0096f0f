import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { SaveLetterTemplate } from '#letters/actions/save_letter_template'
import LetterTemplate from '#letters/models/letter_template'
import Individual from '#households/models/individual'
import RequestEvent from '#requests/models/request_event'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aContactDesk, allMessages, lastMessage } from '#tests/functional/back_office/contact_world'
import { readPages } from '#tests/unit/letters/pdf_pages'

const HOSTILE = '<img src=x> **Léa** #{RR_LOGIN}'

test.group('Letters as they are sent', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('the agent rewrites the letter, its variables replaced, and what he wrote is what leaves', async ({
    client,
    assert,
  }) => {
    const { town, anne, contacts, request, templateId } = await aContactDesk()
    const input = { channel: 'email', templateId, observation: 'Passez au guichet.' }
    const page = await atDesk(client, anne).post(`${contacts}/apercu`, {
      ...input,
      rewrite: 'start',
    })
    page.assertStatus(200)
    const [, letter = ''] = /<textarea[^>]*name="letter"[^>]*>([^<]*)</.exec(page.text()) ?? []
    assert.include(letter, `Votre demande ${request.number} est bien arrivée.`)
    assert.include(letter, 'Passez au guichet.')

    const rewritten = 'Madame,\n\nC’est **accordé**.\n\n- à partir du 4 janvier'
    const preview = await atDesk(client, anne).post(`${contacts}/apercu`, {
      ...input,
      letter: rewritten,
    })
    assert.include(preview.text(), 'C’est <strong>accordé</strong>.')
    assert.include(preview.text(), 'Repartir du courrier type')
    await atDesk(client, anne).post(contacts, {
      ...input,
      subject: 'Bonne nouvelle',
      letter: rewritten,
      intent: 'send',
    })

    const mail = await post.received('Bonne nouvelle')
    assert.include(mail.text, 'C’est accordé.')
    assert.include(mail.html, 'C’est <strong>accordé</strong>.')
    const [sheet] = await readPages(mail.attachments[0].content)
    assert.include(sheet.text, 'C’est accordé.')
    assert.notInclude(sheet.text, 'est bien arrivée')
    const message = await lastMessage(town)
    assert.deepInclude(message.$attributes, {
      source: rewritten,
      templateLabel: 'Accusé',
      templateVersion: 1,
    })
  })

  test('a letter that was sent keeps its words and its paper when its template changes', async ({
    client,
    assert,
  }) => {
    const { town, anne, path, contacts, templateId } = await aContactDesk()
    await atDesk(client, anne).post(contacts, { channel: 'email', templateId, observation: 'A' })
    const before = await lastMessage(town)
    await town.run(async () => {
      const template = await LetterTemplate.findOrFail(templateId)
      await new SaveLetterTemplate().handle({
        existing: { id: template.id, version: template.version },
        teleserviceId: template.teleserviceId,
        label: template.label,
        shortLabel: 'Tout autre',
        subject: 'Tout autre',
        body: 'Tout autre',
      })
    })
    await post.deliver()

    const after = await lastMessage(town)
    for (const column of [
      'text',
      'source',
      'subject',
      'templateLabel',
      'templateVersion',
      'pdfKey',
    ]) {
      assert.equal(after.$attributes[column], before.$attributes[column], column)
    }
    const exchanges = await atDesk(client, anne).get(`${path}?vue=echanges`)
    assert.include(exchanges.text(), 'est bien arrivée')
    assert.match(exchanges.text(), /Accusé[^<]*version 1/)
  })

  test('what a citizen calls himself is inert in the page, the mail and the PDF', async ({
    client,
    assert,
  }) => {
    const { town, anne, path, contacts, request } = await aContactDesk()
    await town.run(async () => {
      const person = await Individual.findOrFail(request.requesterId)
      await person.merge({ firstName: HOSTILE }).save()
    })
    const { id: templateId } = await town.run(() =>
      new SaveLetterTemplate().handle({
        teleserviceId: null,
        label: 'Nom',
        shortLabel: 'Nom',
        subject: 'Pour #{RR_FNAME}',
        body: 'Bonjour #{RR_FNAME} !',
      })
    )
    const input = { channel: 'email', templateId }
    const preview = await atDesk(client, anne).post(`${contacts}/apercu`, input)
    const edited = await atDesk(client, anne).post(`${contacts}/apercu`, {
      ...input,
      rewrite: 'start',
    })
    await atDesk(client, anne).post(contacts, input)
    const exchanges = await atDesk(client, anne).get(`${path}?vue=echanges`)
    for (const page of [preview, edited, exchanges]) assert.notInclude(page.text(), '<img src=x')
    assert.include(preview.text(), '**Léa** #{RR_LOGIN}')

    const mail = await post.received('Pour')
    assert.notInclude(mail.html, '<img')
    assert.notInclude(mail.html, '<strong>Léa')
    assert.include(mail.html, '#{RR_LOGIN}')
    const [sheet] = await readPages(mail.attachments[0].content)
    assert.include(sheet.text.replace(/\s+/g, ' '), HOSTILE)
  })

  test('posted five times at once, a message is one row, one mail and one event', async ({
    client,
    assert,
  }) => {
    const { town, anne, contacts, templateId } = await aContactDesk()
    const { length: already } = await post.deliver()
    const before = (await allMessages(town)).length
    const input = { channel: 'email', templateId, observation: 'Une fois.', key: randomUUID() }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => atDesk(client, anne).post(contacts, input))
    )
    for (const answer of answers) answer.assertStatus(303)

    assert.lengthOf(await allMessages(town), before + 1)
    assert.lengthOf(await post.deliver(), already + 1)
    const events = await town.run(() => RequestEvent.query().where('kind', 'citizen_contacted'))
    assert.lengthOf(events, before + 1)
  })
})
