import vine from '@vinejs/vine'
import { DESK_MODES } from '#payments/lifecycle'
import { frenchMessages } from '#back_office/validators/messages'

export const deskPaymentValidator = vine.create({
  mode: vine.enum(DESK_MODES),
  /** Integer cents that the agent was shown as due. */
  amount: vine.number().withoutDecimals().positive(),
})
deskPaymentValidator.messagesProvider = frenchMessages
