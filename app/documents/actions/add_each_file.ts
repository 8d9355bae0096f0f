import type { PageUpload } from '#documents/actions/accept_upload'
import { isFileRefusal } from '#documents/file_refusal'
import type Document from '#documents/models/document'

export interface FilesOutcome {
  /** The document that received the accepted files; `null` when none was. */
  added: Document | null
  /** How many files it received. */
  accepted: number
  /** One French sentence per refused file. */
  refusals: string[]
}

/**
 * Adds files to one document, in their order: accepted ones stay, whatever happens to the others.
 *
 * @param addOne adds a file to the document that the one before it went to, if any did
 */
export async function addEachFile(
  uploads: PageUpload[],
  addOne: (upload: PageUpload, known: Document | null) => Promise<Document>
): Promise<FilesOutcome> {
  const outcome: FilesOutcome = { added: null, accepted: 0, refusals: [] }
  if (uploads.length === 0) return { ...outcome, refusals: ['Choisissez un fichier à ajouter.'] }

  for (const upload of uploads) {
    try {
      outcome.added = await addOne(upload, outcome.added)
      outcome.accepted += 1
    } catch (error) {
      if (!isFileRefusal(error)) throw error
      outcome.refusals.push(error.message)
    }
  }
  return outcome
}
