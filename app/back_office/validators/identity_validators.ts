import vine from '@vinejs/vine'
import { frenchMessages } from '#back_office/validators/messages'

/** Whose an identity is. */
export const identityRequestValidator = vine.create({
  agent: vine.string().uuid(),
})

/** SIRET as people write them: spaces within, one after the other. */
export const organisationsValidator = vine.create({
  sirets: vine
    .array(vine.string().regex(/^\d{14}$/))
    .maxLength(20)
    .parse((typed) => siretsIn(typed)),
})

for (const validator of [identityRequestValidator, organisationsValidator]) {
  validator.messagesProvider = frenchMessages
}

/** The admitted organisations of a text; what is no SIRET stays as it was typed, to be refused. */
function siretsIn(typed: unknown): string[] {
  if (typeof typed !== 'string') return []
  return typed
    .split(/[,;\n]+/)
    .map((one) => one.replace(/\s+/g, ''))
    .filter((one) => one !== '')
}
