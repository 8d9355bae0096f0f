import vine from '@vinejs/vine'
import { freeText } from '#back_office/validators/free_text'
import { civilDay } from '#back_office/validators/rules'

/** What a citizen is asked for with « incomplet »: things by their name, another document, a sentence for each, a day. */
export function completionFields(name: RegExp) {
  return {
    asked: vine.array(vine.string().regex(name)).maxLength(500).optional(),
    otherDocument: vine
      .string()
      .regex(/^[a-z0-9_]{1,60}$/)
      .optional(),
    sentences: vine.record(freeText(500)).optional(),
    answerByOn: vine.string().use(civilDay()).optional(),
  }
}
