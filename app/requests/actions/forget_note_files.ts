import type { AcceptedFile } from '#documents/actions/accept_upload'
import { deletePageFiles } from '#documents/storage/page_files'

/** Files that were taken in for a note that is there already. */
export async function forgetNoteFiles(files: readonly AcceptedFile[]): Promise<void> {
  await Promise.all(files.map(deletePageFiles))
}
