import vine from '@vinejs/vine'
import { BATCH_LAYOUTS } from '#letters/models/letter_batch'
import { frenchMessages } from '#back_office/validators/messages'

export const letterBatchesValidator = vine.create({
  avant: vine.string().uuid().optional(),
})

export const letterBatchValidator = vine.create({
  layout: vine.enum(BATCH_LAYOUTS),
})

export const batchStateValidator = vine.create({
  state: vine.enum(['printed', 'posted'] as const),
})

for (const validator of [letterBatchesValidator, letterBatchValidator, batchStateValidator]) {
  validator.messagesProvider = frenchMessages
}
