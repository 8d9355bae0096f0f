import vine from '@vinejs/vine'
import { completionFields } from '#back_office/validators/completion_fields'
import { freeText } from '#back_office/validators/free_text'
import { frenchMessages } from '#back_office/validators/messages'
import { publicNumber } from '#back_office/validators/rules'
import { BULK_TRANSITIONS } from '#requests/bulk'

/** Which requests – those ticked, or all that the search finds – and what to do to them. */
export const bulkSelectionValidator = vine.create({
  demandes: vine.array(publicNumber()).maxLength(1000).optional(),
  portee: vine.enum(['cochees', 'recherche'] as const).optional(),
  acte: vine.enum(BULK_TRANSITIONS),
  recherche: vine.string().maxLength(4000).optional(),
})

export const bulkConfirmationValidator = vine.create({
  reason: freeText(1024).optional(),
})

/** What every citizen is asked for, or those of one service: `document:proof_of_residence@school_registration`. */
export const bulkCompletionValidator = vine.create({
  reason: freeText(1024).optional(),
  ...completionFields(/^(field|document):\w{1,80}(@\w{1,80})?$/),
})

bulkSelectionValidator.messagesProvider = frenchMessages
bulkConfirmationValidator.messagesProvider = frenchMessages
bulkCompletionValidator.messagesProvider = frenchMessages
