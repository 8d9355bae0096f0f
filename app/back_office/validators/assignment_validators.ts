import vine from '@vinejs/vine'
import { frenchMessages } from '#back_office/validators/messages'
import { civilDay } from '#back_office/validators/rules'

export const assigneeValidator = vine.create({
  assignee: vine.string().uuid(),
  /** Who was in charge on the page. */
  from: vine.string().uuid().optional(),
  /** The colleague is away, and the agent knows it. */
  anyway: vine.literal('oui').optional(),
})

/** What happens to the requests when the agent is back. */
export const ENDINGS = ['reviennent', 'restent'] as const

export const absenceValidator = vine.create({
  agent: vine.string().uuid().optional(),
  du: vine.string().use(civilDay()),
  au: vine.string().use(civilDay()),
  remplacant: vine.string().uuid().optional(),
  fin: vine.enum(ENDINGS),
})

/** The form of an absence before it is filled in. */
export const absenceFormValidator = vine.create({
  agent: vine.string().uuid().optional(),
})

export const sharingValidator = vine.create({
  /** « 2417:identifier of the agent », one after the other. */
  plan: vine.string().regex(/^(\d{1,9}:[0-9a-f-]{36} ?){1,100}$/),
})

for (const validator of [
  assigneeValidator,
  absenceValidator,
  absenceFormValidator,
  sharingValidator,
]) {
  validator.messagesProvider = frenchMessages
}
