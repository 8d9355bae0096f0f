import type { HttpContext } from '@adonisjs/core/http'

/** « Rester connecté », of citizens and agents: asking is enough, since each answer renews the session. */
export default class SessionExtensionsController {
  async show({ auth, response }: HttpContext) {
    const isSignedIn = (await auth.use('citizen').check()) || (await auth.use('agent').check())
    return response.status(isSignedIn ? 204 : 401)
  }
}
