import type { HttpContext } from '@adonisjs/core/http'
import { visitorOf } from '#front_office/visitor'

/**
 * « Rester connecté », of citizens, of agents and of who is making a request
 * without account: asking is enough, since each answer renews the session.
 */
export default class SessionExtensionsController {
  async show(ctx: HttpContext) {
    const { requestIds, followedIds = [] } = visitorOf(ctx).scope
    const isAlive =
      ctx.citizen !== null ||
      requestIds.length + followedIds.length > 0 ||
      (await ctx.auth.use('agent').check())
    return ctx.response.status(isAlive ? 204 : 401)
  }
}
