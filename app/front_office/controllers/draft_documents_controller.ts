import type { HttpContext } from '@adonisjs/core/http'
import { E_UNKNOWN_STEP_OF_REQUEST } from '#front_office/errors'
import { findDraft } from '#front_office/find_draft'
import { draftDocumentsPage } from '#front_office/view_models/draft_documents_page'
import { openWizard } from '#front_office/view_models/wizard'

/** The step of the supporting documents; changes go to /dossiers/:request/pieces. */
export default class DraftDocumentsController {
  async index(ctx: HttpContext) {
    const wizard = await openWizard(await findDraft(ctx))
    if (wizard.requirements.length === 0) throw new E_UNKNOWN_STEP_OF_REQUEST()
    ctx.response.header('Cache-Control', 'no-store')
    return ctx.view.render('pages/front/draft_documents', await draftDocumentsPage(wizard))
  }
}
