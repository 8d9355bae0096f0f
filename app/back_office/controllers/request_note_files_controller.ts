import type { HttpContext } from '@adonisjs/core/http'
import { readOriginal } from '#documents/storage/page_files'
import { findNoteFile } from '#requests/queries/note_files'
import { sendAttachment } from '#shared/pages/send_attachment'
import { findRequest } from '#back_office/find_request'

/** A file that goes with a note, to be saved. */
export default class RequestNoteFilesController {
  async show(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const file = await findNoteFile(request.id, ctx.params.file)
    return sendAttachment(ctx, file.fileName, await readOriginal(file))
  }
}
