import { registerOutboxHandler } from '#authorities/outbox/handlers'
import { plainMail } from '#notifications/mails/plain_mail'
import { requestNoteMail } from '#notifications/mails/request_note_mail'
import { requestReceiptMail } from '#notifications/mails/request_receipt_mail'
import { requestTransitionMail } from '#notifications/mails/request_transition_mail'
import { requestOutcomeTold } from '#notifications/request_outcome_told'
import { teleserviceFollowUp } from '#notifications/teleservice_follow_up'

/** Who delivers each kind of outbox message. */
export function registerNotifications(): void {
  registerOutboxHandler('mail', plainMail)
  registerOutboxHandler('request_receipt_mail', requestReceiptMail)
  registerOutboxHandler('request_transition_mail', requestTransitionMail)
  registerOutboxHandler('request_note_mail', requestNoteMail)
  registerOutboxHandler('request_outcome_told', requestOutcomeTold)
  registerOutboxHandler('teleservice_follow_up', teleserviceFollowUp)
}
