import vine from '@vinejs/vine'
import { REQUEST_STATES } from '#kernel/transitions'
import { frenchMessages } from '#back_office/validators/messages'
import { civilDay } from '#back_office/validators/rules'
import { SORT_WORDS } from '#back_office/view_models/search_address'

/** Numbers that people see: what is larger than the column exists nowhere. */
const number = () =>
  vine
    .number()
    .withoutDecimals()
    .min(1)
    .max(2 ** 31 - 1)
const teleserviceId = () => vine.string().regex(/^[a-z0-9_]{1,80}$/)

export const taskFilterValidator = vine.create({
  categorie: vine.string().uuid().optional(),
  teleservice: teleserviceId().optional(),
})

/** The address of a search, in the words of the manual. */
export const searchValidator = vine.create({
  numero: number().optional(),
  foyer: number().optional(),
  demandeur: vine.string().trim().maxLength(80).optional(),
  sujet: vine.string().trim().maxLength(80).optional(),
  du: vine.string().use(civilDay()).optional(),
  au: vine.string().use(civilDay()).optional(),
  categorie: vine.string().uuid().optional(),
  teleservice: teleserviceId().optional(),
  etat: vine.enum(REQUEST_STATES).optional(),
  agent: vine.string().uuid().optional(),
  qualite: vine.enum(['orange', 'rouge'] as const).optional(),
  saison: vine.string().uuid().optional(),
  tri: vine.enum(SORT_WORDS).optional(),
  page: vine.string().maxLength(400).optional(),
})

taskFilterValidator.messagesProvider = frenchMessages
searchValidator.messagesProvider = frenchMessages
