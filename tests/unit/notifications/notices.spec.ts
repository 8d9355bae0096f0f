import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { TextMessageGateway, type TextMessage } from '#kernel/contracts/text_message_gateway'
import OutboxMessage from '#authorities/models/outbox_message'
import { deliverMessage } from '#authorities/outbox/deliver_message'
import { SetHouseholdState } from '#households/actions/set_household_state'
import { SetHouseholdStatus } from '#households/actions/set_household_status'
import { markUnreachable } from '#households/actions/mark_unreachable'
import { SaveNoticePreferences } from '#notifications/actions/save_notice_preferences'
import { SaveNoticeTemplate } from '#notifications/actions/save_notice_template'
import CitizenNotice from '#notifications/models/citizen_notice'
import { DEFAULT_WORDS } from '#notifications/default_words'
import { TRANSLATED_WORDS } from '#notifications/translated_words'
import { noticeWords } from '#notifications/queries/notice_words'
import { ChooseLanguage } from '#accounts/actions/choose_language'
import { speakingIn } from '#shared/speech'
import { NOTICE_EVENTS, NOTICE_RULES } from '#notifications/notice_events'
import { noticePreferences } from '#notifications/queries/notice_preferences'
import { requestReceiptNotice } from '#notifications/notices/request_receipt_notice'
import { assertKnownVariables } from '#letters/variables/check_variables'
import { AddNote } from '#requests/actions/add_note'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const SERVICE = 'technical_intervention'

test.group('What citizens are told by themselves', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)
  const texts = useTextMessages(group)

  test('every default text mentions known variables only, and every SMS is short', ({ assert }) => {
    for (const event of NOTICE_EVENTS) {
      const { email, sms } = DEFAULT_WORDS[event]
      const { variables } = NOTICE_RULES[event]
      assertKnownVariables(`${email.subject}\n${email.body}\n${sms}`, variables)
      assert.isAtMost(sms.length, 130, event)
    }
  })

  test('a text that the town changed is used from the next notice on', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const body = 'Bien reçu : #{RQ_TP_LABEL}.\n\n#{RQ_CODE}\n\nÀ bientôt.'
    const words = { event: 'request_received', channel: 'email' } as const
    await town.run(() =>
      new SaveNoticeTemplate().handle({ ...words, subject: 'Reçue (#{RQ_ID})', body, version: 0 })
    )
    const request = await aRequest(town, SERVICE).by(family)

    const mail = await post.received(`Reçue (${request.number})`)
    assert.match(mail.text, /Bien reçu\s: [^#]+\.\s+À bientôt\./)
    assert.include(mail.text, 'Suivre ma demande')
  })

  test('who chose a language is told in it, and in French where it has no words', async ({
    assert,
  }) => {
    const town = await aTown().configured({ languages: ['fr', 'en', 'fr-x-falc'] })
    const family = await aHousehold(town)
    const readIn = (language: string) =>
      town.run(() => new ChooseLanguage().handle({ accountId: family.account.id, language }))

    await readIn('en')
    const request = await aRequest(town, 'birth_details').by(family)
    const mail = await post.received('has been received')
    assert.include(mail.text, 'We have received your request “Birth certificate”.')
    assert.match(mail.text, /We undertake to answer you on \d{1,2} [A-Z][a-z]+ \d{4} at the latest/)
    assert.include(mail.text, 'Follow my request')
    assert.include(mail.html, '<html lang="en">')

    await readIn('fr-x-falc')
    const agent = await anAgent(town).with('civil_status', 'write')
    await town.run(() =>
      new AddNote().handle({
        requestId: request.id,
        text: 'Votre acte est prêt.',
        visibility: 'public',
        actor: { kind: 'agent', id: agent.id, name: agent.fullName },
      })
    )
    const note = await post.received('Un message sur votre demande')
    assert.include(note.text, 'Votre acte est prêt.')
    assert.include(note.html, '<html lang="fr">')
  })

  test('a town says an event in its own words in each language', async ({ assert }) => {
    const town = await aTown().configured({ languages: ['fr', 'en'] })
    const words = { event: 'request_received', channel: 'email', body: 'Thank you.' } as const
    await town.run(() =>
      new SaveNoticeTemplate().handle({ ...words, language: 'en', subject: 'Got it', version: 0 })
    )
    const said = (language: string) =>
      town.run(() => speakingIn(language, () => noticeWords('request_received', 'email')))
    assert.equal((await said('en')).subject, 'Got it')
    assert.equal((await said('fr')).subject, DEFAULT_WORDS.request_received.email.subject)
    assert.equal((await said('pt')).language, 'fr')
  })

  test('words in other languages mention known variables only, and every SMS is short', ({
    assert,
  }) => {
    for (const events of Object.values(TRANSLATED_WORDS)) {
      for (const event of NOTICE_EVENTS) {
        const { email, sms } = events[event]
        const { variables } = NOTICE_RULES[event]
        assertKnownVariables(`${email.subject}\n${email.body}\n${sms}`, variables)
        assert.isAtMost(sms.length, 130, event)
      }
    }
  })

  test('an unknown variable, a long SMS and a stale version are refused', async ({ assert }) => {
    const town = await aTown()
    const save = (input: { channel?: 'sms'; body: string; version?: number }) =>
      town.run(() =>
        new SaveNoticeTemplate().handle({
          event: 'draft_deletion',
          channel: 'email',
          subject: 'Objet',
          version: 0,
          ...input,
        })
      )
    await assert.rejects(
      () => save({ body: 'Le #{DRAFT_ENDS}' }),
      /vouliez-vous écrire #\{DRAFT_END\}/
    )
    await assert.rejects(() => save({ body: 'Votre demande #{RQ_ID}' }), /RQ_ID/)
    await assert.rejects(() => save({ channel: 'sms', body: 'x'.repeat(131) }), /130 caractères/)
    await save({ body: 'Le #{DRAFT_END}' })
    await assert.rejects(() => save({ body: 'Le #{DRAFT_END}.' }), /modifié entre-temps/)
  })

  test('one event is told once by each way, however often and by however many it is told', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    await town.run(() => wantTexts(family.head.id))
    const request = await aRequest(town, SERVICE).by(family)
    const receipt = await town.run(() =>
      OutboxMessage.query().where('kind', 'request_receipt_mail').firstOrFail()
    )

    // Two runners at once, then the handler replayed as after a crash.
    await town.run(() => Promise.all([deliverMessage(receipt.id), deliverMessage(receipt.id)]))
    receipt.payload = { requestId: request.id, accessCode: null }
    await town.run(() =>
      Promise.all([requestReceiptNotice(receipt), requestReceiptNotice(receipt)])
    )
    const children = await town.run(() => OutboxMessage.query().whereLike('kind', 'notice_%'))
    await town.run(() =>
      Promise.all(children.flatMap(({ id }) => [deliverMessage(id), deliverMessage(id)]))
    )
    await post.deliver()

    const mails = (await post.deliver()).filter(({ subject }) => subject.includes('enregistrée'))
    assert.lengthOf(mails, 1)
    assert.lengthOf(texts(), 1)
    const notices = await town.run(() => CitizenNotice.query().orderBy('channel'))
    assert.deepEqual(
      notices.map(({ channel, delivery }) => [channel, delivery]),
      [
        ['email', 'sent'],
        ['sms', 'sent'],
      ]
    )
  })

  test('a way that was switched off stays silent; what must be told leaves all the same', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const agent = await anAgent(town)
    const request = await aRequest(town, SERVICE).by(family)
    await post.deliver()
    await town.run(async () => {
      await new SaveNoticePreferences().handle({ individualId: family.head.id, choices: {} })
      const kept = await noticePreferences(family.head.id)
      assert.isTrue(kept.request_rejected.email)
      assert.isFalse(kept.request_message.email)
      const actor = { kind: 'agent', id: agent.id, name: agent.fullName } as const
      const note = { requestId: request.id, visibility: 'public', text: 'Bonjour', actor } as const
      await new AddNote().handle(note)
    })
    const before = (await post.deliver()).length
    await aRequest(town, SERVICE).by(family).in('rejected')
    const after = (await post.deliver()).slice(before).map(({ subject }) => subject)
    assert.equal(before, 1)
    assert.match(after.join(), /enregistrée.*est refusée/)
  })

  test('text messages need a mobile number', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).headedBy('Nadia', 'Benali', { mobilePhone: null })
    await town.run(() =>
      assert.rejects(() => wantTexts(family.head.id), /Ajoutez votre numéro de portable/)
    )
  })

  test('what must be told also leaves as a text message when the address does not receive', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const { email } = family.account
    await town.run(() =>
      markUnreachable({ address: String(email), reason: 'Boîte pleine.', knownBy: 'report' })
    )
    await aRequest(town, SERVICE).by(family).in('rejected')
    await post.deliver()
    assert.lengthOf(texts(), 2)
    assert.match(texts()[1].text, /une décision est prise sur votre demande n° 1/)
    assert.notInclude(texts()[1].text, 'refusée')
  })

  test('the follow-up code leaves in the mail and is kept nowhere', async ({ assert }) => {
    const town = await aTown()
    await aRequest(town, 'birth_details')
    const mail = await post.received('est enregistrée')
    const [, code] = /code de suivi ([A-Z0-9]{10})/.exec(mail.text) ?? []
    assert.exists(code)
    const rows = await town.run(async () => [
      ...(await OutboxMessage.query()),
      ...(await CitizenNotice.query()),
      ...(await ServiceRequest.query()),
    ])
    assert.notInclude(JSON.stringify(rows), String(code))
  })

  test('a family is told that its account is validated, to be corrected, blocked and open again', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).pending()
    const actor = { kind: 'agent', id: null, name: 'Anne Leroy' } as const
    const { id: householdId } = family.household
    await town.run(async () => {
      await new SetHouseholdState().handle({ householdId, state: 'valid', version: 1, actor })
      await new SetHouseholdState().handle({
        householdId,
        state: 'invalid',
        version: 2,
        reason: 'Adresse douteuse',
        actor,
      })
      await new SetHouseholdStatus().handle({ householdId, status: 'inactive', version: 3, actor })
      await new SetHouseholdStatus().handle({ householdId, status: 'active', version: 4, actor })
    })
    const mails = await post.deliver()
    assert.deepEqual(
      mails.map(({ subject }) => subject.replace('[Ville de Blainville] ', '')),
      [
        'Votre compte est validé',
        'Votre compte est à corriger',
        'Votre compte est bloqué',
        'Votre compte est de nouveau actif',
      ]
    )
    assert.notInclude(mails.map(({ text }) => text).join(), 'douteuse')
  })
})

async function wantTexts(individualId: string): Promise<void> {
  const choices = { request_received: { email: true, sms: true } }
  await new SaveNoticePreferences().handle({ individualId, choices })
}

/** The operator of the group's tests, and what it was handed. */
function useTextMessages(group: { each: { setup(hook: () => () => void): unknown } }) {
  let sent: TextMessage[] = []
  group.each.setup(() => {
    sent = []
    class Operator extends TextMessageGateway {
      override async send(message: TextMessage) {
        sent.push(message)
        return { reference: message.key }
      }
      override async check() {}
    }
    app.container.swap(TextMessageGateway, () => new Operator())
    return () => app.container.restore(TextMessageGateway)
  })
  return () => sent
}
