import { registerOutboxHandler } from '#authorities/outbox/handlers'
import { deadlineDigestMail } from '#notifications/mails/deadline_digest_mail'
import { draftDeletionMail } from '#notifications/mails/draft_deletion_mail'
import { newRequestsMail } from '#notifications/mails/new_requests_mail'
import { assignmentMail } from '#notifications/mails/assignment_mail'
import { citizenTextMessage } from '#notifications/citizen_text_message'
import { giveUpDelivery } from '#notifications/deliver_to_citizen'
import { citizenMail } from '#notifications/mails/citizen_mail'
import { paymentReceiptMail } from '#notifications/mails/payment_receipt_mail'
import { plainMail } from '#notifications/mails/plain_mail'
import { requestNoteMail } from '#notifications/mails/request_note_mail'
import { requestReceiptMail } from '#notifications/mails/request_receipt_mail'
import { requestTransitionMail } from '#notifications/mails/request_transition_mail'
import { requestEventFile } from '#notifications/request_event_file'
import { requestOutcomeTold } from '#notifications/request_outcome_told'
import { teleserviceFollowUp } from '#notifications/teleservice_follow_up'

/** Who delivers each kind of outbox message. */
export function registerNotifications(): void {
  registerOutboxHandler('mail', plainMail)
  registerOutboxHandler('citizen_mail', citizenMail, giveUpDelivery)
  registerOutboxHandler('citizen_text_message', citizenTextMessage, giveUpDelivery)
  registerOutboxHandler('assignment_mail', assignmentMail)
  registerOutboxHandler('request_receipt_mail', requestReceiptMail)
  registerOutboxHandler('request_transition_mail', requestTransitionMail)
  registerOutboxHandler('request_note_mail', requestNoteMail)
  registerOutboxHandler('payment_receipt_mail', paymentReceiptMail)
  registerOutboxHandler('draft_deletion_mail', draftDeletionMail)
  registerOutboxHandler('deadline_digest_mail', deadlineDigestMail)
  registerOutboxHandler('new_requests_mail', newRequestsMail)
  registerOutboxHandler('request_event_file', requestEventFile)
  registerOutboxHandler('request_outcome_told', requestOutcomeTold)
  registerOutboxHandler('teleservice_follow_up', teleserviceFollowUp)
}
