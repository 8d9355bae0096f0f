import { acceptUpload, type AcceptedFile, type PageUpload } from '#documents/actions/accept_upload'
import { forgetNoteFiles } from '#requests/actions/forget_note_files'
import { E_NOTE_FILES_REFUSED } from '#requests/errors'
import { FILES_PER_NOTE } from '#requests/note_limits'
import { isFileRefusal } from '#documents/file_refusal'

/**
 * Takes in the files of a note as documents are taken in: scanned, recognised by their content, of a bearable
 * size. All of them or none: a note never leaves without what it speaks of.
 *
 * @throws E_NOTE_FILES_REFUSED with a sentence for each file that is not accepted
 */
export async function acceptNoteFiles(uploads: readonly PageUpload[]): Promise<AcceptedFile[]> {
  if (uploads.length > FILES_PER_NOTE) {
    throw new E_NOTE_FILES_REFUSED([
      `Joignez ${FILES_PER_NOTE} fichiers au plus à un message\u00a0; envoyez les autres dans un second message.`,
    ])
  }
  const accepted: AcceptedFile[] = []
  const sentences: string[] = []
  for (const upload of uploads) {
    try {
      accepted.push(await acceptUpload(upload))
    } catch (error) {
      if (!isFileRefusal(error)) throw error
      sentences.push(error.message)
    }
  }
  if (sentences.length === 0) return accepted

  await forgetNoteFiles(accepted)
  throw new E_NOTE_FILES_REFUSED(sentences)
}
