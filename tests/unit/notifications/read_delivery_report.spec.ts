import { test } from '@japa/runner'
import { bounceReason } from '#notifications/bounces/bounce_reason'
import { readDeliveryReport } from '#notifications/bounces/read_delivery_report'
import { messageIdOf, readMark, returnPathOf } from '#notifications/message_mark'
import {
  bareReport,
  exchangeReport,
  postfixReport,
} from '#tests/unit/notifications/delivery_reports'

const ID = '0198e2a4-5b6c-7d8e-9f00-112233445566'
const KEY = `notice:${ID}`
const bounced = { messageId: messageIdOf(KEY), recipient: 'camille@courriel.test' }

test.group('Reports of mails that came back', () => {
  test('Postfix says which message, which address and why', ({ assert }) => {
    const { marks, recipients } = readDeliveryReport(postfixReport(bounced))

    assert.deepEqual(marks.map(readMark).filter(Boolean), [{ kind: 'notice', id: ID }])
    assert.deepEqual(recipients, [
      {
        address: 'camille@courriel.test',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 <camille@courriel.test>: Recipient address rejected: User unknown',
      },
    ])
    assert.equal(
      bounceReason(recipients[0]),
      'Cette adresse n’existe pas. Réponse du serveur\u00a0: 550 5.1.1 <camille@courriel.test>: Recipient address rejected: User unknown'
    )
  })

  test('Exchange says it with other line ends, and the message itself', ({ assert }) => {
    const { marks, recipients } = readDeliveryReport(exchangeReport(bounced))

    assert.deepEqual(marks.map(readMark).filter(Boolean), [{ kind: 'notice', id: ID }])
    assert.equal(recipients[0].status, '5.2.2')
    assert.match(bounceReason(recipients[0]), /^Cette boîte aux lettres est pleine\./)
  })

  test('the return path names the message where nothing of it came back', ({ assert }) => {
    const returnPath = returnPathOf(KEY, 'retours@ville.test')
    assert.equal(returnPath, `retours+notice.${ID}@ville.test`)
    const { marks, recipients } = readDeliveryReport(
      bareReport({ recipient: bounced.recipient, returnPath: String(returnPath) })
    )

    assert.deepEqual(marks.map(readMark).filter(Boolean), [{ kind: 'notice', id: ID }])
    assert.include(recipients[0], { action: 'failed', status: '5.7.1', diagnostic: '' })
    assert.equal(bounceReason(recipients[0]), 'Le serveur de cette adresse refuse nos messages.')
  })

  test('a mail whose return nobody records has no return path of its own', ({ assert }) => {
    assert.isNull(returnPathOf('deadline-digest:12', 'retours@ville.test'))
    assert.isNull(readMark('<20261124110501.4XyzAB1234@mail.ville.test>'))
  })

  test('what is no report is refused, however long or empty', ({ assert }) => {
    const endless = `Content-Type: multipart/report; boundary=x\n\n${'--x\n\n'.repeat(100_000)}`
    for (const raw of ['', 'Bonjour', 'To: a@b.test\n\nAbsent du bureau.', endless]) {
      assert.throws(() => readDeliveryReport(raw), /no delivery status report/)
    }
  })
})
