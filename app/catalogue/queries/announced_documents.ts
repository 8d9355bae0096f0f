import { say } from '#shared/say'
import { spokenDocument } from '#catalogue/spoken_service'
import type { Teleservice } from '#kernel/define_teleservice'
import { documentRequirements } from '#catalogue/queries/document_requirements'

export interface AnnouncedDocument {
  label: string
  /** « selon votre situation », « facultatif »; empty when it is asked of everybody. */
  note: string
}

/** The documents to prepare before one begins, when nothing is known yet of the answers. */
export async function announcedDocuments(teleservice: Teleservice): Promise<AnnouncedDocument[]> {
  const { id, documents = [] } = teleservice
  const requirements = await documentRequirements(id)
  return requirements.map(({ typeKey, label, required }) => {
    const isConditional = documents.some(({ type, when }) => type === typeKey && when)
    return {
      label: spokenDocument(teleservice, typeKey, label),
      note: isConditional
        ? say('front.service.situation')
        : required
          ? ''
          : say('front.service.optional'),
    }
  })
}
