import app from '@adonisjs/core/services/app'
import { internationalMobile } from '#shared/international_phone'
import { E_TEXT_MESSAGE_REFUSED, TextMessageGateway } from '#kernel/contracts/text_message_gateway'

interface TextMessage {
  recipient: string
  text: string
  /** Tried again under the same key, it is the same message. */
  key: string
}

/**
 * Hands a text message to the town's operator.
 *
 * @returns the operator's reference, if it has one
 * @throws E_TEXT_MESSAGE_REFUSED, E_TEXT_MESSAGES_UNAVAILABLE
 */
export async function sendTextMessage({
  recipient,
  text,
  key,
}: TextMessage): Promise<string | null> {
  const to = internationalMobile(recipient)
  if (!to) throw new E_TEXT_MESSAGE_REFUSED(['ce numéro n’est pas celui d’un portable.'])
  const gateway = await app.container.make(TextMessageGateway)
  const { reference } = await gateway.send({ to, text, key })
  return reference
}
