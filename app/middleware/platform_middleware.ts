import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Lets the « superadministrateur » into the provisioning module, and nobody else. */
export default class PlatformMiddleware {
  async handle({ auth, response }: HttpContext, next: NextFn) {
    if (!(await auth.use('platform').check())) {
      return response.redirect().toPath('/provisioning/connexion')
    }
    return next()
  }
}
