import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'
import { E_BATCH_NOT_READY } from '#letters/errors'
import { letterBatches } from '#letters/queries/letter_batches'
import { printableServices } from '#back_office/printable_services'

/** The letters of a batch in one PDF: the same file however often it is printed. */
export default class LetterBatchFilesController {
  async show(ctx: HttpContext) {
    const batch = await letterBatches(printableServices(ctx))
      .where('id', ctx.params.id)
      .firstOrFail()
    if (!batch.pdfKey) throw new E_BATCH_NOT_READY()

    const name = `courriers-${batch.createdAt.toISODate()}.pdf`
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', `inline; filename="${name}"`)
    return ctx.response.send(Buffer.from(await drive.use().getBytes(batch.pdfKey)))
  }
}
