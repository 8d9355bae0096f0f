import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { findRequestToChange } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { lockValidator } from '#back_office/validators/request_validators'
import { ReleaseLock } from '#requests/actions/release_lock'
import { TakeLock } from '#requests/actions/take_lock'

/** The lock of a request: taken or taken over, extended, released. */
export default class RequestLocksController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [, input] = await checkInput(lockValidator, ctx.request.body())
    return actOnRequest(ctx, {
      run: () =>
        new TakeLock().handle({
          requestId: request.id,
          actor: actingAgent(ctx),
          force: input?.force === 'oui',
        }),
      done: 'Vous traitez maintenant cette demande.',
      to: paths.request(request),
    })
  }

  async update(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    return actOnRequest(ctx, {
      run: () => new TakeLock().handle({ requestId: request.id, actor: actingAgent(ctx) }),
      done: 'Le verrou est prolongé.',
      to: paths.request(request),
    })
  }

  async destroy(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    return actOnRequest(ctx, {
      run: () => new ReleaseLock().handle({ requestId: request.id, actor: actingAgent(ctx) }),
      done: `La demande n° ${request.number} est libérée : l’usager et vos collègues peuvent de nouveau intervenir.`,
      to: paths.home,
    })
  }
}
