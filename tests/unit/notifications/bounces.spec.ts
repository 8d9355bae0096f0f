import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { RecordBounce } from '#notifications/actions/record_bounce'
import { readDeliveryReport } from '#notifications/bounces/read_delivery_report'
import { messageIdOf } from '#notifications/message_mark'
import CitizenNotice from '#notifications/models/citizen_notice'
import { unreachableAddresses } from '#households/queries/unreachable_addresses'
import UnreachableAddress from '#households/models/unreachable_address'
import { undeliveredTo } from '#letters/queries/undelivered_to'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { delayedReport, postfixReport } from '#tests/unit/notifications/delivery_reports'

const SERVICE = 'technical_intervention'

test.group('Mails that come back', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  async function aReceipt(town: Town) {
    const family = await aHousehold(town)
    const request = await aRequest(town, SERVICE).by(family)
    const mail = await post.received('est enregistrée')
    const notice = await town.run(() => CitizenNotice.query().firstOrFail())
    return { family, request, mail, notice }
  }

  test('mark the message with the reason, and the address until it changes', async ({ assert }) => {
    const town = await aTown()
    const { family, mail, notice } = await aReceipt(town)
    assert.equal(mail.headers['message-id'], messageIdOf(`notice:${notice.id}`))
    const report = readDeliveryReport(
      postfixReport({ messageId: mail.headers['message-id'], recipient: notice.recipient })
    )
    await town.run(async () => {
      assert.isTrue(await new RecordBounce().handle(report))
      assert.isTrue(await new RecordBounce().handle(report))

      await notice.refresh()
      assert.equal(notice.delivery, 'bounced')
      assert.match(String(notice.failure), /^Cette adresse n’existe pas\./)
      assert.lengthOf(await UnreachableAddress.query(), 1)
      const [mark] = (await undeliveredTo([family.account.email])).values()
      assert.match(String(mark.failure), /^Cette adresse n’existe pas\./)
      assert.equal((await unreachableAddresses(['autre@courriel.test'])).size, 0)
    })

    await aRequest(town, SERVICE).by(family)
    await post.deliver()
    await town.run(async () => {
      const marks = await unreachableAddresses([family.account.email])
      assert.equal(marks.size, 1, 'a server that takes a mail proves nothing after a report')
    })
  })

  test('a delay, a forged mark and the mark of another town change nothing', async ({ assert }) => {
    const town = await aTown()
    const { mail, notice } = await aReceipt(town)
    const other = await aTown('Lunéville').at('luneville.test')
    const messageId = mail.headers['message-id']
    const { recipient } = notice
    const delayed = readDeliveryReport(delayedReport({ messageId, recipient }))
    const forged = readDeliveryReport(
      postfixReport({ messageId: messageIdOf(`notice:${randomUUID()}`), recipient })
    )
    const right = readDeliveryReport(postfixReport({ messageId, recipient }))
    assert.isFalse(await town.run(() => new RecordBounce().handle(delayed)))
    assert.isFalse(await town.run(() => new RecordBounce().handle(forged)))
    assert.isFalse(await other.run(() => new RecordBounce().handle(right)))
    await notice.refresh()
    assert.equal(notice.delivery, 'sent')
    assert.lengthOf(await town.run(() => UnreachableAddress.query()), 0)
  })

  test('an address refused while sending is marked until a server takes one again', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    post.ignoreRecipients('5.1.1 unknown')
    await aRequest(town, SERVICE).by(family)
    await post.deliver()
    const refused = await town.run(() => CitizenNotice.query().firstOrFail())
    assert.equal(refused.delivery, 'bounced')
    assert.lengthOf(await town.run(() => UnreachableAddress.query()), 1)

    post.accept()
    await aRequest(town, SERVICE).by(family)
    await post.deliver()
    assert.lengthOf(await town.run(() => UnreachableAddress.query()), 0)
  })
})
