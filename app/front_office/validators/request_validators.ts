import vine from '@vinejs/vine'
import { CONTACT_CHANNELS } from '#shared/contact_channels'
import { DOCUMENT_STATES } from '#documents/lifecycle'
import { ROTATIONS } from '#documents/rotation'
import { REQUEST_STATES } from '#kernel/transitions'
import { newPassword } from '#shared/pages/new_password'
import { spokenMessages } from '#front_office/validators/messages'
import {
  addressField,
  anyPhoneField,
  emailField,
  nameField,
  titleField,
} from '#households/person_fields'

/** Length of a note's column. */
export const NOTE_LENGTH = 1024

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const draftValidator = vine.create({
  season: vine.string().regex(UUID).optional(),
  subject: vine.string().regex(UUID).optional(),
  /** Several people at once. */
  subjects: vine.array(vine.string().regex(UUID)).distinct().maxLength(20).optional(),
  /** He knows of the request that runs, and wants another. */
  knowingly: vine.accepted().optional(),
})

/** Who files without an account (domain.md 3.1, « Requester step »). */
export const requesterValidator = vine.create({
  title: titleField(),
  firstName: nameField(),
  lastName: nameField(),
  email: emailField(),
  phone: anyPhoneField(),
  address: addressField(),
})

export const submissionValidator = vine.create({
  contactChannel: vine.enum(CONTACT_CHANNELS),
  note: vine.string().trim().maxLength(NOTE_LENGTH).optional(),
  knowingly: vine.accepted().optional(),
  terms: vine.accepted(),
})

/** The same, of the request that opens an account: its head chooses his password. */
export const openingValidator = vine.create({
  contactChannel: vine.enum(CONTACT_CHANNELS),
  note: vine.string().trim().maxLength(NOTE_LENGTH).optional(),
  password: newPassword(),
  knowingly: vine.accepted().optional(),
  terms: vine.accepted(),
})

/** Files themselves are judged by their content: documents/pages. */
export const fileValidator = vine.create({
  type: vine.string().maxLength(60),
  document: vine.string().regex(UUID).optional(),
  note: vine.string().trim().maxLength(NOTE_LENGTH).optional(),
})

export const takeOverValidator = vine.create({ source: vine.string().regex(UUID) })

export const reuseValidator = vine.create({ document: vine.string().regex(UUID) })

export const noteValidator = vine.create({ text: vine.string().trim().maxLength(NOTE_LENGTH) })

/** What a citizen says with his corrections. */
export const correctionsValidator = vine.create({
  answer: vine.string().trim().maxLength(NOTE_LENGTH).optional(),
})

/** The filters of « Mes demandes ». */
export const requestFilterValidator = vine.create({
  etat: vine.enum(REQUEST_STATES.filter((state) => state !== 'draft')).optional(),
  service: vine
    .string()
    .regex(/^[a-z0-9_]{1,80}$/)
    .optional(),
  personne: vine.string().regex(UUID).optional(),
  page: vine.string().maxLength(400).optional(),
})

/** The filters of « Documents ». */
export const documentFilterValidator = vine.create({
  type: vine
    .string()
    .regex(/^[a-z0-9_]{1,60}$/)
    .optional(),
  etat: vine.enum(DOCUMENT_STATES).optional(),
  personne: vine.string().regex(UUID).optional(),
  apres: vine.string().regex(UUID).optional(),
})

/** A document put in the wallet; its files are judged by their content. */
export const walletValidator = vine.create({
  type: vine.string().maxLength(60),
  person: vine.string().regex(UUID).optional(),
  note: vine.string().trim().maxLength(NOTE_LENGTH).optional(),
})

export const replacementValidator = vine.create({
  note: vine.string().trim().maxLength(NOTE_LENGTH).optional(),
})

export const pageMoveValidator = vine.create({ towards: vine.enum(['start', 'end'] as const) })

export const sheetTurnValidator = vine.create({
  sheet: vine.number().withoutDecimals().range([0, 49]),
  rotation: vine.enum(ROTATIONS.map(String)),
})

const requestNumber = () =>
  vine
    .string()
    .trim()
    .regex(/^[1-9]\d{0,8}$/)

export const followUpValidator = vine.create({
  number: requestNumber(),
  code: vine.string().trim().maxLength(40),
})

export const followUpCodeValidator = vine.create({ number: requestNumber() })

for (const validator of [
  draftValidator,
  requesterValidator,
  submissionValidator,
  openingValidator,
  fileValidator,
  reuseValidator,
  walletValidator,
  replacementValidator,
  noteValidator,
  correctionsValidator,
  followUpValidator,
  followUpCodeValidator,
]) {
  validator.messagesProvider = spokenMessages
}
