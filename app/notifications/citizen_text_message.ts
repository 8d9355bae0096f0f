import app from '@adonisjs/core/services/app'
import { internationalMobile } from '#shared/international_phone'
import { E_TEXT_MESSAGE_REFUSED, TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import type OutboxMessage from '#authorities/models/outbox_message'
import { deliverToCitizen } from '#notifications/deliver_to_citizen'

/** Hands a text message to the town's operator, under the key of the outbox: tried again, it is the same message. */
export async function citizenTextMessage(outbox: OutboxMessage): Promise<void> {
  await deliverToCitizen(outbox, async ({ recipient, text }) => {
    const to = internationalMobile(recipient)
    if (!to) throw new E_TEXT_MESSAGE_REFUSED(['ce numéro n’est pas celui d’un portable.'])
    const gateway = await app.container.make(TextMessageGateway)
    const { reference } = await gateway.send({ to, text, key: outbox.idempotencyKey })
    return reference
  })
}
