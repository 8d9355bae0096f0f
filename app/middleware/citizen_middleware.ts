import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Personal pages: a visitor signs in first, then comes back to the page he asked for. */
export default class CitizenMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (ctx.citizen) return next()

    if (ctx.request.method() === 'GET') ctx.session.put('after_sign_in', ctx.request.url(true))
    ctx.session.flash('info', 'Connectez-vous pour accéder à cette page.')
    return ctx.response.redirect().status(303).toPath('/connexion')
  }
}
