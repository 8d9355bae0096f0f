import vine from '@vinejs/vine'
import { frenchMessages } from '#back_office/validators/messages'
import { publicNumber } from '#back_office/validators/rules'

/** The code of a form on paper, or the address that its square code holds. */
const paperCode = () => vine.string().trim().maxLength(200).optional()

/** The household that is looked for, and the form that it brings. */
export const counterSearchValidator = vine.create({
  foyer: publicNumber().optional(),
  nom: vine.string().trim().maxLength(80).optional(),
  formulaire: paperCode(),
})

export const counterSessionValidator = vine.create({
  household: publicNumber(),
  person: vine.string().uuid().optional(),
  back: vine.string().maxLength(255).optional(),
  /** The service that opens at once, by its identifier. */
  demarche: vine
    .string()
    .regex(/^\w{1,80}$/)
    .optional(),
  formulaire: paperCode(),
})

counterSearchValidator.messagesProvider = frenchMessages
counterSessionValidator.messagesProvider = frenchMessages
