import mail from '@adonisjs/mail/services/main'
import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import { AssignRequest } from '#requests/actions/assign_request'
import { assignmentMail } from '#notifications/mails/assignment_mail'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

test.group('The mail of a request that is given to an agent', (group) => {
  useDatabase(group)
  group.each.teardown(() => mail.restore())

  test('names the request and who gave it, and nobody of the family', async ({ assert }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('school', 'write')
    const maud = await anAgent(town).named('Maud', 'Petit').with('school', 'write')
    const family = await aHousehold(town).withChild('Léa')
    const request = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
    const { messages } = mail.fake()
    await town.run(async () => {
      await new AssignRequest().handle({
        requestId: request.id,
        assignee: maud,
        from: null,
        actor: { kind: 'agent', id: anne.id, name: anne.fullName },
      })
      const waiting = await OutboxMessage.findByOrFail('kind', 'assignment_mail')
      await assignmentMail(waiting)
    })
    const [sent] = messages.sent().map(({ nodeMailerMessage }) => nodeMailerMessage)
    const text = String(sent.text)
    assert.include(JSON.stringify(sent.to), maud.email)
    assert.include(sent.subject, `La demande n° ${request.number} vous est confiée`)
    assert.include(text, 'Anne Leroy vous confie une demande.')
    assert.include(text, 'Inscription au restaurant scolaire')
    assert.include(text, `/backoffice/demandes/${request.number}`)
    assert.notMatch(text, /Martin|Léa/)
  })
})
