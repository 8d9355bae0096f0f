import type { HttpContext } from '@adonisjs/core/http'
import { sendStoredFile } from '#shared/pages/send_stored_file'
import { personalDataRuns } from '#front_office/view_models/personal_data_page'
import { recentProof } from '#front_office/recent_proof'
import { accountOf } from '#front_office/visitor'

/** The archive of « Mes données », for who asked for it. */
export default class PersonalDataFilesController {
  async show(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, '/compte/donnees')
    const { file } = await personalDataRuns(accountOf(ctx).id)
      .where('id', ctx.params.id)
      .firstOrFail()
    return file ? sendStoredFile(ctx, file) : ctx.response.redirect().toPath('/compte/donnees')
  }
}
