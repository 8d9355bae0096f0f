import vine from '@vinejs/vine'
import { frenchMessages } from '#back_office/validators/messages'

export const signInValidator = vine.create({
  login: vine.string().maxLength(200),
  password: vine.string().maxLength(200),
})
signInValidator.messagesProvider = frenchMessages
