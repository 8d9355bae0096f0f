import vine from '@vinejs/vine'
import { REQUEST_STATES } from '#kernel/transitions'
import { EXPORT_FORMATS } from '#requests/jobs/export_requests_job'
import { TASK_BOXES } from '#requests/queries/task_boxes'
import { frenchMessages } from '#back_office/validators/messages'
import { civilDay, publicNumber } from '#back_office/validators/rules'
import { NOBODY_WORD, SORT_WORDS } from '#back_office/view_models/search_address'

const teleserviceId = () => vine.string().regex(/^[a-z0-9_]{1,80}$/)

const AGENT_OR_NOBODY = new RegExp(
  `^(${NOBODY_WORD}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$`
)

export const taskFilterValidator = vine.create({
  categorie: vine.string().uuid().optional(),
  teleservice: teleserviceId().optional(),
})

/** The address of a search, in the words of the manual. */
export const searchValidator = vine.create({
  numero: publicNumber().optional(),
  foyer: publicNumber().optional(),
  demandeur: vine.string().trim().maxLength(80).optional(),
  sujet: vine.string().trim().maxLength(80).optional(),
  du: vine.string().use(civilDay()).optional(),
  au: vine.string().use(civilDay()).optional(),
  categorie: vine.string().uuid().optional(),
  teleservice: teleserviceId().optional(),
  etat: vine.enum(REQUEST_STATES).optional(),
  agent: vine.string().uuid().optional(),
  responsable: vine.string().regex(AGENT_OR_NOBODY).optional(),
  qualite: vine.enum(['orange', 'rouge'] as const).optional(),
  message: vine.literal('attend').optional(),
  saison: vine.string().uuid().optional(),
  tri: vine.enum(SORT_WORDS).optional(),
  page: vine.string().maxLength(400).optional(),
})

/** A form that carries a search along: `recherche` is its address without the page. */
const recherche = () => vine.string().maxLength(4000).optional()

export const savedViewValidator = vine.create({
  recherche: recherche(),
  nom: vine.string().trim().maxLength(60),
})

export const viewNameValidator = vine.create({ nom: vine.string().trim().maxLength(60) })

export const exportValidator = vine.create({
  recherche: recherche(),
  format: vine.enum(EXPORT_FORMATS),
})

export const taskBoxesValidator = vine.create({
  boites: vine.array(vine.enum(TASK_BOXES)).minLength(1),
  categorie: vine.string().uuid().optional(),
  teleservice: teleserviceId().optional(),
})

for (const validator of [
  taskFilterValidator,
  searchValidator,
  savedViewValidator,
  viewNameValidator,
  exportValidator,
  taskBoxesValidator,
]) {
  validator.messagesProvider = frenchMessages
}
