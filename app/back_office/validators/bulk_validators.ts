import vine from '@vinejs/vine'
import { freeText } from '#back_office/validators/free_text'
import { frenchMessages } from '#back_office/validators/messages'
import { BULK_TRANSITIONS } from '#requests/bulk'

/** Which requests – those ticked, or all that the search finds – and what to do to them. */
export const bulkSelectionValidator = vine.create({
  demandes: vine
    .array(
      vine
        .number()
        .withoutDecimals()
        .min(1)
        .max(2 ** 31 - 1)
    )
    .maxLength(1000)
    .optional(),
  portee: vine.enum(['cochees', 'recherche'] as const).optional(),
  acte: vine.enum(BULK_TRANSITIONS),
  recherche: vine.string().maxLength(4000).optional(),
})

export const bulkConfirmationValidator = vine.create({
  reason: freeText(1024).optional(),
})

bulkSelectionValidator.messagesProvider = frenchMessages
bulkConfirmationValidator.messagesProvider = frenchMessages
