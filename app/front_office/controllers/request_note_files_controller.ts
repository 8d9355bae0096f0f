import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/lucid'
import { readOriginal } from '#documents/storage/page_files'
import RequestNote from '#requests/models/request_note'
import { findNoteFile } from '#requests/queries/note_files'
import { sendAttachment } from '#shared/pages/send_attachment'
import { findRequest } from '#front_office/find_request'
import { visitorOf } from '#front_office/visitor'

/** A file that goes with a message, to be saved. Who only knows the code of the request gets those of the town hall. */
export default class RequestNoteFilesController {
  async show(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const file = await findNoteFile(request.id, ctx.params.file)
    if (visitorOf(ctx).followsOnly(request)) {
      const { authorKind } = await RequestNote.findOrFail(file.noteId)
      if (authorKind === 'citizen') throw new errors.E_ROW_NOT_FOUND()
    }
    return sendAttachment(ctx, file.fileName, await readOriginal(file))
  }
}
