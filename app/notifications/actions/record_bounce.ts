import { markUnreachable } from '#households/actions/mark_unreachable'
import { bounceReason } from '#notifications/bounces/bounce_reason'
import type { DeliveryReport, ReportedRecipient } from '#notifications/bounces/read_delivery_report'
import { readMark } from '#notifications/message_mark'
import CitizenNotice from '#notifications/models/citizen_notice'
import RequestMessage from '#requests/models/request_message'

/**
 * Records that a mail of this town came back: the message is marked, with the reason, and its address « ne reçoit
 * pas ». A delay changes nothing. Read twice, it is recorded once. Only who got the message knows its mark: a
 * report that does not bear it is not believed.
 */
export class RecordBounce {
  /** @returns false when no message of this town is meant, or none failed */
  async handle(report: DeliveryReport): Promise<boolean> {
    const failed = report.recipients.find(({ action }) => action === 'failed')
    const message = await messageOf(report)
    if (!failed || !message) return false

    await bounce(message, failed)
    return true
  }
}

async function messageOf({
  marks,
}: DeliveryReport): Promise<RequestMessage | CitizenNotice | null> {
  for (const text of marks) {
    const mark = readMark(text)
    const message =
      mark &&
      (mark.kind === 'contact'
        ? await RequestMessage.find(mark.id)
        : await CitizenNotice.find(mark.id))
    if (message?.channel === 'email') return message
  }
  return null
}

async function bounce(message: RequestMessage | CitizenNotice, failed: ReportedRecipient) {
  const reason = bounceReason(failed)
  message.delivery = 'bounced'
  message.failure = reason.slice(0, 300)
  await message.save()
  await markUnreachable({ address: message.recipient, reason, knownBy: 'report' })
}
