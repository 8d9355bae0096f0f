import vine from '@vinejs/vine'
import { CONTACT_CHANNELS } from '#shared/contact_channels'
import { frenchMessages } from '#front_office/validators/messages'
import {
  addressField,
  anyPhoneField,
  emailField,
  nameField,
  titleField,
} from '#front_office/validators/person_fields'

/** Length of a note's column. */
export const NOTE_LENGTH = 1024

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const draftValidator = vine.create({
  season: vine.string().regex(UUID).optional(),
  subject: vine.string().regex(UUID).optional(),
})

/** Who files without an account (domain.md 3.1, « Requester step »). */
export const requesterValidator = vine.create({
  title: titleField(),
  lastName: nameField(),
  firstName: nameField(),
  email: emailField(),
  phone: anyPhoneField(),
  address: addressField(),
})

export const submissionValidator = vine.create({
  contactChannel: vine.enum(CONTACT_CHANNELS),
  note: vine.string().trim().maxLength(NOTE_LENGTH).optional(),
  terms: vine.accepted(),
})

export const noteValidator = vine.create({ text: vine.string().trim().maxLength(NOTE_LENGTH) })

export const followUpValidator = vine.create({
  number: vine.string().trim().regex(/^[1-9]\d{0,8}$/),
  code: vine.string().trim().maxLength(40),
})

for (const validator of [
  draftValidator,
  requesterValidator,
  submissionValidator,
  noteValidator,
  followUpValidator,
]) {
  validator.messagesProvider = frenchMessages
}
