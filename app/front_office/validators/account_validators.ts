import vine from '@vinejs/vine'
import { spokenMessages } from '#front_office/validators/messages'
import { MAX_PASSWORD, newPassword } from '#shared/pages/new_password'
import {
  addressField,
  emailField,
  nameField,
  phoneFields,
  titleField,
} from '#households/person_fields'

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

/** Who is signed in gives his password again. */
export const proofValidator = vine.create({ password: vine.string().maxLength(MAX_PASSWORD) })

/** What a passkey is called by its owner. */
export const passkeyValidator = vine.create({ name: vine.string().trim().maxLength(60) })

/** « Je veux supprimer mon compte ». */
export const accountClosureValidator = vine.create({ agreed: vine.accepted() })

for (const validator of [
  accountClosureValidator,
  signUpValidator,
  signInValidator,
  resetRequestValidator,
  newPasswordValidator,
  passwordChangeValidator,
  proofValidator,
  passkeyValidator,
]) {
  validator.messagesProvider = spokenMessages
}
