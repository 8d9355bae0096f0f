import vine from '@vinejs/vine'
import { frenchMessages } from '#back_office/validators/messages'
import { publicNumber, rowVersion } from '#back_office/validators/rules'
import { MERGED_FIELDS } from '#households/merged_fields'

const side = () => vine.enum(['garde', 'autre'] as const)

/** Fields of which the merged sheet's value is kept, by name; the others stay as they are. */
const values = () => {
  const fields = Object.fromEntries(MERGED_FIELDS.map((field) => [field, side().optional()]))
  return vine.object(fields)
}

/** Which account stays, and who is who: for each person of the second account, one of the first, or nobody yet. */
export const mergeChoiceValidator = vine.create({
  garde: publicNumber(),
  qui: vine.record(vine.string().uuid().nullable()).optional(),
})

export const mergeValidator = vine.create({
  garde: publicNumber(),
  qui: vine.record(vine.string().uuid().nullable()).optional(),
  valeurs: vine.record(values()).optional(),
  adresse: side().optional(),
  version: rowVersion(),
  autreVersion: rowVersion(),
  compris: vine.accepted(),
})

/** Two sheets of one household; without them, the page asks which ones. */
export const memberMergeChoiceValidator = vine.create({
  garde: vine.string().uuid(),
  autre: vine.string().uuid(),
})

export const memberMergeValidator = vine.create({
  garde: vine.string().uuid(),
  autre: vine.string().uuid(),
  valeurs: values().optional(),
  version: rowVersion(),
  compris: vine.accepted(),
})

for (const validator of [
  mergeChoiceValidator,
  mergeValidator,
  memberMergeChoiceValidator,
  memberMergeValidator,
]) {
  validator.messagesProvider = frenchMessages
}
