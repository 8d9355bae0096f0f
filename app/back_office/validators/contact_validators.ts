import vine from '@vinejs/vine'
import { CONTACT_CHANNELS } from '#shared/contact_channels'
import { freeText } from '#back_office/validators/free_text'
import { frenchMessages } from '#back_office/validators/messages'

/** What an agent says to the citizen; a letter has its own words, hence needs neither subject nor message. */
export const contactValidator = vine.create({
  channel: vine.enum(CONTACT_CHANNELS),
  templateId: vine.string().uuid().optional(),
  subject: freeText(160).optional().requiredIfMissing('templateId'),
  observation: freeText(1024).optional().requiredIfMissing('templateId'),
  internalNote: freeText(1024).optional(),
  key: vine.string().uuid().optional(),
})
contactValidator.messagesProvider = frenchMessages
