import vine from '@vinejs/vine'
import { frenchMessages } from '#front_office/validators/messages'
import {
  addressField,
  emailField,
  nameField,
  phoneFields,
  titleField,
} from '#front_office/validators/person_fields'
import { strongPassword } from '#front_office/validators/rules'

const MAX_PASSWORD = 200

const newPassword = () =>
  vine
    .string()
    .maxLength(MAX_PASSWORD)
    .use(strongPassword())
    .confirmed({ as: 'passwordConfirmation' })

export const signUpValidator = vine.create({
  title: titleField(),
  firstName: nameField(),
  lastName: nameField(),
  email: emailField(),
  ...phoneFields(),
  address: addressField(),
  password: newPassword(),
  terms: vine.accepted(),
})

export const signInValidator = vine.create({
  identifier: vine.string().trim().maxLength(254),
  password: vine.string().maxLength(MAX_PASSWORD),
})

export const resetRequestValidator = vine.create({
  identifier: vine.string().trim().maxLength(254),
})

export const newPasswordValidator = vine.create({ password: newPassword() })

export const passwordChangeValidator = vine.create({
  currentPassword: vine.string().maxLength(MAX_PASSWORD),
  password: newPassword(),
})

for (const validator of [
  signUpValidator,
  signInValidator,
  resetRequestValidator,
  newPasswordValidator,
  passwordChangeValidator,
]) {
  validator.messagesProvider = frenchMessages
}
