import { createError } from '@adonisjs/core/exceptions'

export interface TextMessage {
  /** International form, `+33612345678`. */
  to: string
  text: string
  /** One key, one message: the gateway must not send the same key twice. */
  key: string
}

/** The gateway's own name for what it accepted. */
export interface TextMessageReceipt {
  reference: string
}

/** Sends short messages to mobile phones. */
export abstract class TextMessageGateway {
  /**
   * Verifies settings, connection and credentials, without side effects.
   *
   * @throws E_TEXT_MESSAGES_UNAVAILABLE
   */
  abstract check(): Promise<void>

  /**
   * Hands one message over. It returns when the gateway has accepted it.
   *
   * @throws E_TEXT_MESSAGES_UNAVAILABLE when it may be accepted later: it is tried again
   * @throws E_TEXT_MESSAGE_REFUSED when it never will be, with the reason
   */
  abstract send(message: TextMessage): Promise<TextMessageReceipt>
}

export const E_TEXT_MESSAGES_UNAVAILABLE = createError(
  'Le service d’envoi de SMS ne répond pas pour le moment.',
  'E_TEXT_MESSAGES_UNAVAILABLE',
  503
)

export const E_TEXT_MESSAGE_REFUSED = createError<[reason: string]>(
  'Le service d’envoi de SMS a refusé le message : %s',
  'E_TEXT_MESSAGE_REFUSED',
  422
)
