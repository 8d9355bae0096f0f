import vine from '@vinejs/vine'
import { NOTICE_EVENTS } from '#notifications/notice_events'
import { spokenMessages } from '#front_office/validators/messages'

/** Boxes that are left empty post nothing. */
const events = () => vine.array(vine.enum(NOTICE_EVENTS)).maxLength(NOTICE_EVENTS.length).optional()

export const noticePreferencesValidator = vine.create({
  email: events(),
  sms: events(),
  /** « Cette adresse fonctionne »: instead of the choices. */
  works: vine.literal('oui').optional(),
})

noticePreferencesValidator.messagesProvider = spokenMessages
