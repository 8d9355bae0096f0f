import type { HttpContext } from '@adonisjs/core/http'
import { SignInPlatformAdministrator } from '#accounts/actions/sign_in_platform_administrator'
import { E_TOO_MANY_ATTEMPTS, E_WRONG_CREDENTIALS } from '#accounts/errors'

export default class SessionsController {
  create({ view }: HttpContext) {
    return view.render('pages/provisioning/sign_in', { login: '', refusal: null })
  }

  async store({ request, auth, response, view }: HttpContext) {
    const login = String(request.input('login', ''))
    try {
      const account = await new SignInPlatformAdministrator().handle({
        login,
        password: String(request.input('password', '')),
        ip: request.ip(),
      })
      await auth.use('platform').login(account)
      return response.redirect().status(303).toPath('/provisioning')
    } catch (error) {
      if (!(error instanceof E_WRONG_CREDENTIALS) && !(error instanceof E_TOO_MANY_ATTEMPTS))
        throw error
      if (error instanceof E_TOO_MANY_ATTEMPTS) response.header('Retry-After', error.retryAfter)
      response.status(error.status)
      return view.render('pages/provisioning/sign_in', { login, refusal: error.message })
    }
  }

  async destroy({ auth, response }: HttpContext) {
    await auth.use('platform').logout()
    return response.redirect().status(303).toPath('/provisioning/connexion')
  }
}
