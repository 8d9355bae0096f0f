import type { HttpContext } from '@adonisjs/core/http'
import { Exception, createError } from '@adonisjs/core/exceptions'
import type EndedDraft from '#requests/models/ended_draft'
import type ServiceRequest from '#requests/models/service_request'
import { paths } from '#front_office/paths'
import { endedDraftPage } from '#front_office/view_models/ended_draft_page'

export const E_SERVICE_NOT_OFFERED = createError(
  'Ce service n’est pas proposé en ligne par votre ville.',
  'E_SERVICE_NOT_OFFERED',
  404
)

export const E_UNKNOWN_STEP_OF_REQUEST = createError(
  'Cette étape n’existe pas dans cette demande.',
  'E_UNKNOWN_STEP_OF_REQUEST',
  404
)

/** The page of a draft is asked for after it was sent: its exit page answers. */
export class E_DRAFT_SENT extends Exception {
  static override status = 303
  static override code = 'E_DRAFT_SENT'

  constructor(private request: ServiceRequest) {
    super('Cette demande est déjà envoyée.')
  }

  handle(_error: this, { response }: HttpContext) {
    response.redirect().status(303).toPath(paths.draftStep(this.request, 'envoyee'))
  }
}

/** The page of a draft is asked for after it was deleted: a page says what became of it. */
export class E_DRAFT_ENDED extends Exception {
  static override status = 410
  static override code = 'E_DRAFT_ENDED'

  constructor(private trace: EndedDraft) {
    super('Ce brouillon a été supprimé.')
  }

  async handle(_error: this, { response, view }: HttpContext) {
    const page = await endedDraftPage(this.trace)
    response.status(410).send(await view.render('pages/front/ended_draft', page))
  }
}

export const E_PREVIEW_MISSING = createError(
  'Cette page n’a pas d’aperçu.',
  'E_PREVIEW_MISSING',
  404
)

/** One message for an unknown number and a wrong code. */
export const E_FOLLOW_UP_REFUSED = createError(
  'Aucune demande ne correspond à ce numéro et à ce code.',
  'E_FOLLOW_UP_REFUSED',
  422
)

export const E_UNKNOWN_PAPER_CODE = createError(
  'Ce code n’est celui d’aucun formulaire de votre ville. Vérifiez-le, ou cherchez le service par son nom.',
  'E_UNKNOWN_PAPER_CODE',
  404
)
