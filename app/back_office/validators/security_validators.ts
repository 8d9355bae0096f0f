import vine from '@vinejs/vine'
import { newPassword, MAX_PASSWORD } from '#shared/pages/new_password'
import { AGENT_PROFILES } from '#authorities/settings'
import { frenchMessages } from '#back_office/validators/messages'
import { civilDay } from '#back_office/validators/rules'

/** Of an application, or a recovery code with its dashes. */
export const codeValidator = vine.create({ code: vine.string().trim().maxLength(40) })

export const passkeyValidator = vine.create({ name: vine.string().trim().maxLength(60) })

export const proofValidator = vine.create({ password: vine.string().maxLength(MAX_PASSWORD) })

export const passwordChangeValidator = vine.create({
  currentPassword: vine.string().maxLength(MAX_PASSWORD),
  password: newPassword(),
})

/** Whose agents need a second factor, and from when. */
export const secondFactorValidator = vine.create({
  profils: vine.array(vine.enum(AGENT_PROFILES)).optional(),
  des: vine.string().trim().use(civilDay()).optional(),
})

for (const validator of [
  codeValidator,
  passkeyValidator,
  proofValidator,
  passwordChangeValidator,
  secondFactorValidator,
]) {
  validator.messagesProvider = frenchMessages
}
