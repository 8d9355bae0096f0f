import vine from '@vinejs/vine'
import { frenchMessages } from '#back_office/validators/messages'

/** Numbers that people see: what is larger than the column exists nowhere. */
const householdNumber = () =>
  vine
    .number()
    .withoutDecimals()
    .min(1)
    .max(2 ** 31 - 1)

/** The household that is looked for. */
export const counterSearchValidator = vine.create({
  foyer: householdNumber().optional(),
  nom: vine.string().trim().maxLength(80).optional(),
})

export const counterSessionValidator = vine.create({
  household: householdNumber(),
  person: vine.string().uuid().optional(),
  back: vine.string().maxLength(255).optional(),
})

counterSearchValidator.messagesProvider = frenchMessages
counterSessionValidator.messagesProvider = frenchMessages
