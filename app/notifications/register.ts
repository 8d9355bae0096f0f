import { registerOutboxHandler } from '#authorities/outbox/handlers'
import { paymentReceiptMail } from '#notifications/mails/payment_receipt_mail'
import { deadlineDigestMail } from '#notifications/mails/deadline_digest_mail'
import { newRequestsMail } from '#notifications/mails/new_requests_mail'
import { assignmentMail } from '#notifications/mails/assignment_mail'
import { citizenTextMessage } from '#notifications/citizen_text_message'
import { householdChanged } from '#notifications/household_changed'
import { followMerge } from '#notifications/follow_merge'
import { giveUpDelivery } from '#notifications/deliver_to_citizen'
import { citizenMail } from '#notifications/mails/citizen_mail'
import { plainMail } from '#notifications/mails/plain_mail'
import { giveUpNotice, noticeMail, noticeTextMessage } from '#notifications/deliver_notice'
import { documentExpiryNotice } from '#notifications/notices/document_expiry_notice'
import { draftDeletionNotice } from '#notifications/notices/draft_deletion_notice'
import { followUpCodeNotice } from '#notifications/notices/follow_up_code_notice'
import { householdDecisionNotice } from '#notifications/notices/household_decision_notice'
import { requestLetterNotice } from '#notifications/notices/request_letter_notice'
import { requestNoteNotice } from '#notifications/notices/request_note_notice'
import { requestReceiptNotice } from '#notifications/notices/request_receipt_notice'
import { requestTransitionNotice } from '#notifications/notices/request_transition_notice'
import { requestEventFile } from '#notifications/request_event_file'
import { requestOutcomeTold } from '#notifications/request_outcome_told'
import { teleserviceFollowUp } from '#notifications/teleservice_follow_up'
import { tellDocumentExpiry } from '#requests/listeners/tell_document_expiry'

/** Who delivers each kind of outbox message. */
export function registerNotifications(): void {
  registerOutboxHandler('mail', plainMail)
  registerOutboxHandler('citizen_mail', citizenMail, giveUpDelivery)
  registerOutboxHandler('citizen_text_message', citizenTextMessage, giveUpDelivery)
  registerOutboxHandler('assignment_mail', assignmentMail)
  registerOutboxHandler('request_receipt_mail', requestReceiptNotice)
  registerOutboxHandler('request_transition_mail', requestTransitionNotice)
  registerOutboxHandler('request_note_mail', requestNoteNotice)
  registerOutboxHandler('payment_receipt_mail', paymentReceiptMail)
  registerOutboxHandler('draft_deletion_mail', draftDeletionNotice)
  registerOutboxHandler('document_expiry_mail', documentExpiryNotice)
  registerOutboxHandler('document_expired', tellDocumentExpiry)
  registerOutboxHandler('follow_up_code_notice', followUpCodeNotice)
  registerOutboxHandler('request_letter_notice', requestLetterNotice)
  registerOutboxHandler('household_decision_notice', householdDecisionNotice)
  registerOutboxHandler('notice_mail', noticeMail, giveUpNotice)
  registerOutboxHandler('notice_text_message', noticeTextMessage, giveUpNotice)
  registerOutboxHandler('deadline_digest_mail', deadlineDigestMail)
  registerOutboxHandler('new_requests_mail', newRequestsMail)
  registerOutboxHandler('request_event_file', requestEventFile)
  registerOutboxHandler('request_outcome_told', requestOutcomeTold)
  registerOutboxHandler('teleservice_follow_up', teleserviceFollowUp)
  registerOutboxHandler('household_changed', householdChanged)
  registerOutboxHandler('merge', followMerge)
}
