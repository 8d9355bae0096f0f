import vine from '@vinejs/vine'
import { REQUEST_TRANSITIONS } from '#kernel/transitions'
import { DOCUMENT_STATES } from '#documents/lifecycle'
import { ZOOMS } from '#back_office/zooms'
import { INFORMATION_VIEWS } from '#back_office/view_models/information_zone'
import { completionFields } from '#back_office/validators/completion_fields'
import { freeText } from '#back_office/validators/free_text'
import { frenchMessages } from '#back_office/validators/messages'
import { civilDay, rowVersion } from '#back_office/validators/rules'
import { ROTATIONS } from '#documents/rotation'
import { VERDICT_PARTS } from '#requests/document_verdict'
import { DATA_STATES } from '#requests/lifecycle'

/** Whose value an agent keeps where two people changed the same. */
const CHOICES = ['stored', 'typed'] as const

/** Which step and which tab the address asks for. */
export const requestPageValidator = vine.create({
  etape: vine
    .string()
    .regex(/^[a-z0-9_]{1,80}$/)
    .optional(),
  vue: vine.enum(INFORMATION_VIEWS).optional(),
  liste: vine.string().maxLength(4000).optional(),
  type: vine
    .string()
    .regex(/^[a-z0-9_]{1,60}$/)
    .optional(),
  piece: vine.string().uuid().optional(),
  zoom: vine.enum(ZOOMS).optional(),
})

export const transitionValidator = vine.create({
  transition: vine.enum(REQUEST_TRANSITIONS),
  version: rowVersion(),
  reason: freeText(1024).optional(),
  waiver: freeText(1024).optional(),
  ...completionFields(/^(field|document):\w{1,80}$/),
})

/** Which of two requests goes on; the versions are of the one on the desk and of the other. */
export const groupingValidator = vine.create({
  kept: vine.string().regex(/^[1-9]\d{0,8}$/),
  version: rowVersion(),
  otherVersion: rowVersion(),
  reason: freeText(800).optional(),
})

export const dataStateValidator = vine.create({
  dataState: vine.enum(DATA_STATES),
  version: rowVersion(),
  document: vine.string().uuid().optional(),
})

export const noteValidator = vine.create({
  text: freeText(1024),
  visibility: vine.enum(['internal', 'public'] as const),
})

/** Up to which of the citizen's words the agent has read. */
export const unreadWordsValidator = vine.create({ seen: vine.string().maxLength(30) })

export const documentStoreValidator = vine.create({
  type: vine.string().regex(/^[a-z0-9_]{1,60}$/),
  document: vine.string().uuid().optional(),
  note: freeText(1024).optional(),
})

export const documentUpdateValidator = vine.create({
  state: vine.enum(DOCUMENT_STATES).optional(),
  validUntilOn: vine.string().use(civilDay()).optional(),
  agentNote: freeText(1024).optional(),
  version: rowVersion(),
  seen: vine
    .object({
      state: vine.enum(DOCUMENT_STATES),
      validUntilOn: vine.string().use(civilDay()).optional(),
      agentNote: freeText(1024).optional(),
      pages: vine.string().maxLength(4000).optional(),
    })
    .optional(),
  conflits: vine
    .array(vine.enum(VERDICT_PARTS))
    .parse((value) => (value === undefined ? value : [value].flat()))
    .maxLength(VERDICT_PARTS.length)
    .optional(),
  choix: vine
    .object({
      state: vine.enum(CHOICES).optional(),
      validUntilOn: vine.enum(CHOICES).optional(),
      agentNote: vine.enum(CHOICES).optional(),
    })
    .optional(),
})

export const sheetRotationValidator = vine.create({
  rotation: vine.enum(ROTATIONS.map(String)),
})

export const lockValidator = vine.create({
  force: vine.literal('oui').optional(),
})

/** What a page that is shown knows of its request, and whether somebody works on it. */
export const presenceValidator = vine.create({
  opening: vine.string().uuid().optional(),
  event: vine.string().uuid().optional(),
  holder: vine.string().uuid().optional(),
  active: vine.literal('oui').optional(),
})

for (const validator of [
  requestPageValidator,
  transitionValidator,
  groupingValidator,
  dataStateValidator,
  noteValidator,
  documentStoreValidator,
  documentUpdateValidator,
  sheetRotationValidator,
  lockValidator,
  presenceValidator,
]) {
  validator.messagesProvider = frenchMessages
}
