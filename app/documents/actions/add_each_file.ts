import type { PageUpload } from '#documents/actions/accept_upload'
import { E_FILE_KEPT } from '#documents/errors'
import { isFileRefusal } from '#documents/file_refusal'
import { keptSentence } from '#documents/kept_sentence'
import type Document from '#documents/models/document'
import { fileHash } from '#documents/pages/file_hash'
import { safeFileName } from '#documents/pages/file_name'
import { keptFiles } from '#documents/queries/kept_files'

export interface FilesOutcome {
  /** The document that received the accepted files; `null` when none was. */
  added: Document | null
  /** How many files it received. */
  accepted: number
  /** One French sentence per refused file. */
  refusals: string[]
  /** A document that holds one of the refused files, and may be used instead. */
  kept: Document | null
  /** One French sentence per accepted file that another document of the household holds too. */
  notices: string[]
}

/** What became of no file at all. */
export const NOTHING: FilesOutcome = {
  added: null,
  accepted: 0,
  refusals: [],
  kept: null,
  notices: [],
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
  const outcome: FilesOutcome = { ...NOTHING, refusals: [], notices: [] }
  if (uploads.length === 0) return { ...outcome, refusals: ['Choisissez un fichier à ajouter.'] }

  for (const upload of uploads) {
    try {
      outcome.added = await addOne(upload, outcome.added)
      outcome.accepted += 1
      outcome.notices.push(...(await alsoKept(upload, outcome.added)))
    } catch (error) {
      if (!isFileRefusal(error)) throw error
      outcome.refusals.push(error.message)
      if (error instanceof E_FILE_KEPT) outcome.kept = error.document
    }
  }
  return outcome
}

/** What holds it cannot serve here – another type, refused, expired –, but is worth knowing. */
async function alsoKept({ content, name }: PageUpload, { id, householdId }: Document) {
  const others = await keptFiles(fileHash(content), { householdId })
  const other = others.find((one) => one.id !== id)
  return other ? [await keptSentence(other, safeFileName(name))] : []
}
