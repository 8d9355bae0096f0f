import type { HttpContext } from '@adonisjs/core/http'
import { changeState } from '#front_office/change_state'

export default class RequestCancellationsController {
  store(ctx: HttpContext) {
    return changeState(ctx, 'cancel', 'Votre demande est annulée.')
  }
}
