import {
  E_TEXT_MESSAGE_REFUSED,
  E_TEXT_MESSAGES_UNAVAILABLE,
} from '#kernel/contracts/text_message_gateway'

export interface DeliveryFailure {
  /** A French sentence for agents. */
  reason: string
  /** Trying again would change nothing. */
  isFinal: boolean
}

/** What SMTP says of a message that it did not take. */
interface SmtpError {
  code?: string
  responseCode?: number
  response?: string
  command?: string
}

/** Said of this recipient or of this message; a refusal of our sign-in or of our own address is not the citizen's. */
const ABOUT_THE_MESSAGE = ['RCPT TO', 'DATA']

/** Why a message did not leave, in words, and whether it ever will. */
export function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof E_TEXT_MESSAGE_REFUSED) return said(error.message, true)
  if (error instanceof E_TEXT_MESSAGES_UNAVAILABLE) return said(error.message, false)

  const { code, responseCode = 0, response = '', command = '' } = (error ?? {}) as SmtpError
  if (!response) {
    return said(code ? 'Le serveur de messagerie ne répond pas.' : 'L’envoi n’a pas abouti.', false)
  }
  return responseCode >= 500 && ABOUT_THE_MESSAGE.includes(command)
    ? said(`Le serveur de messagerie refuse cette adresse\u00a0: ${response}`, true)
    : said(`Le serveur de messagerie n’a pas pris le message\u00a0: ${response}`, false)
}

function said(reason: string, isFinal: boolean): DeliveryFailure {
  return { reason: reason.replace(/\s+/g, ' ').slice(0, 300), isFinal }
}
