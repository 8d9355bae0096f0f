import type { HttpContext } from '@adonisjs/core/http'
import { frenchCount } from '#shared/french_counts'
import { readUploads } from '#shared/pages/read_uploads'
import { spendOne } from '#accounts/attempts'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import type { PageUpload } from '#documents/actions/accept_upload'
import { NOTHING, type FilesOutcome } from '#documents/actions/add_each_file'

/** Files that one network address may add in a quarter of an hour. */
const FILES_PER_ADDRESS = 300

/** Hands the posted files (`pages[]`) to `add`, unless this address has posted too many. */
export async function uploadFiles(
  ctx: HttpContext,
  add: (uploads: PageUpload[]) => Promise<FilesOutcome>
): Promise<FilesOutcome> {
  const uploads = await readUploads(ctx, 'pages')
  try {
    for (let file = 0; file < uploads.length; file += 1)
      await spendOne('upload', ctx.request.ip(), FILES_PER_ADDRESS)
  } catch (error) {
    if (!(error instanceof E_TOO_MANY_ATTEMPTS)) throw error
    return { ...NOTHING, refusals: [error.message] }
  }
  return add(uploads)
}

/** What a page says of files of which some were refused: « 3 fichiers ont été ajoutés. » */
export function acceptedSentence({ accepted }: FilesOutcome): string | null {
  if (accepted === 0) return null
  const files = frenchCount(accepted, 'fichier', 'fichiers', 'masculine')
  return `${files} ${accepted > 1 ? 'sont ajoutés et restent' : 'est ajouté et reste'} dans cette pièce.`
}

/** Files that the household has elsewhere too: they were taken in, since what holds them does not serve here. */
export function flashNotices({ session }: HttpContext, { notices }: FilesOutcome): void {
  if (notices.length > 0) session.flash('info', notices.join(' '))
}
