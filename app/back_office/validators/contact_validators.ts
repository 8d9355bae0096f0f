import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { CONTACT_CHANNELS, type ContactChannel } from '#shared/contact_channels'
import { CONTACT_INTENTS, LETTER_CHANNELS } from '#letters/contact_delivery'
import { freeText } from '#back_office/validators/free_text'
import { frenchMessages } from '#back_office/validators/messages'

/** What an agent says to the citizen; a letter with a template has its own words, hence needs neither subject nor message. */
export const contactValidator = vine.create({
  channel: vine.enum(CONTACT_CHANNELS),
  templateId: vine.string().uuid().optional(),
  subject: freeText(160)
    .optional()
    .requiredWhen((field) => isLetter(field) && !hasTemplate(field)),
  observation: freeText(1024)
    .optional()
    .requiredWhen(
      (field) => !(isLetter(field) && (hasTemplate(field) || isGiven(field, 'letter')))
    ),
  letter: freeText(10_000).optional(),
  internalNote: freeText(1024).optional(),
  intent: vine.enum(CONTACT_INTENTS).optional(),
  key: vine.string().uuid().optional(),
})
contactValidator.messagesProvider = frenchMessages

/** What the buttons beside the letter ask for: to rewrite it, or to start again from its template. */
export const rewriteValidator = vine.create({
  rewrite: vine.enum(['start', 'drop'] as const).optional(),
})

function isLetter({ parent }: FieldContext): boolean {
  return LETTER_CHANNELS.includes(parent.channel as ContactChannel)
}

function hasTemplate(field: FieldContext): boolean {
  return isGiven(field, 'templateId')
}

function isGiven({ parent }: FieldContext, name: string): boolean {
  return parent[name] !== undefined
}
