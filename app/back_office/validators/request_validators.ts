import vine from '@vinejs/vine'
import { REQUEST_TRANSITIONS } from '#kernel/transitions'
import { DOCUMENT_STATES } from '#documents/lifecycle'
import { INFORMATION_VIEWS } from '#back_office/view_models/information_zone'
import { freeText } from '#back_office/validators/free_text'
import { frenchMessages } from '#back_office/validators/messages'
import { civilDay } from '#back_office/validators/rules'
import { DATA_STATES } from '#requests/lifecycle'

/** The version of what the page was made from. */
const version = () => vine.number().withoutDecimals().min(0).max(Number.MAX_SAFE_INTEGER)

/** Which step and which tab the address asks for. */
export const requestPageValidator = vine.create({
  etape: vine
    .string()
    .regex(/^[a-z0-9_]{1,80}$/)
    .optional(),
  vue: vine.enum(INFORMATION_VIEWS).optional(),
  type: vine
    .string()
    .regex(/^[a-z0-9_]{1,60}$/)
    .optional(),
})

export const transitionValidator = vine.create({
  transition: vine.enum(REQUEST_TRANSITIONS),
  version: version(),
  reason: freeText(1024).optional(),
  waiver: freeText(1024).optional(),
})

export const dataStateValidator = vine.create({
  dataState: vine.enum(DATA_STATES),
  version: version(),
})

export const noteValidator = vine.create({
  text: freeText(1024),
  visibility: vine.enum(['internal', 'public'] as const),
})

export const documentStoreValidator = vine.create({
  type: vine.string().regex(/^[a-z0-9_]{1,60}$/),
  document: vine.string().uuid().optional(),
  note: freeText(1024).optional(),
})

export const documentUpdateValidator = vine.create({
  state: vine.enum(DOCUMENT_STATES).optional(),
  validUntilOn: vine.string().use(civilDay()).optional(),
  agentNote: freeText(1024).optional(),
  version: version(),
})

export const lockValidator = vine.create({
  force: vine.literal('oui').optional(),
})

for (const validator of [
  requestPageValidator,
  transitionValidator,
  dataStateValidator,
  noteValidator,
  documentStoreValidator,
  documentUpdateValidator,
  lockValidator,
]) {
  validator.messagesProvider = frenchMessages
}
