import LetterTemplate from '#letters/models/letter_template'

/** The letters that may be sent about a request of this teleservice: its own, then those of all. */
export function letterTemplatesFor(teleserviceId: string): Promise<LetterTemplate[]> {
  return templatesOf(teleserviceId).orderBy('short_label')
}

/** One of them, or `null` when the request's teleservice has no such letter. */
export function letterTemplateFor(
  teleserviceId: string,
  templateId: string
): Promise<LetterTemplate | null> {
  return templatesOf(teleserviceId).where('id', templateId).first()
}

function templatesOf(teleserviceId: string) {
  return LetterTemplate.query().where((letter) =>
    letter.where('teleservice_id', teleserviceId).orWhereNull('teleservice_id')
  )
}
