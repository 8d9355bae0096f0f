import type { HttpContext } from '@adonisjs/core/http'
import { changeState } from '#front_office/change_state'

/** « Envoyer mes corrections »: an incomplete request goes back to the town hall. */
export default class RequestCorrectionsController {
  store(ctx: HttpContext) {
    return changeState(
      ctx,
      'rectify',
      'Vos corrections sont envoyées. La mairie reprend l’examen de votre demande.'
    )
  }
}
