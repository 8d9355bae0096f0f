import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { SignInAgent } from '#accounts/actions/sign_in_agent'
import { E_AGENT_INACTIVE, E_TOO_MANY_ATTEMPTS, E_WRONG_CREDENTIALS } from '#accounts/errors'
import { EndCounterSession } from '#households/actions/end_counter_session'
import { COUNTER_KEY } from '#households/queries/running_counter_session'
import { paths } from '#back_office/paths'
import { openSession, pullDestination } from '#back_office/sign_in_session'
import { signInValidator } from '#back_office/validators/sign_in_validator'

/** Sign-in of agents, apart from that of citizens. */
export default class SessionsController {
  async create({ auth, response, view }: HttpContext) {
    const agent = (await auth.use('agent').check()) && auth.use('agent').user
    if (agent && agent.active) return response.redirect().toPath(paths.home)
    return view.render('pages/office/sign_in', { errors: new PageErrors() })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(signInValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, { errors: invalid })

    const [refusal, agent] = await attempt(
      [E_WRONG_CREDENTIALS, E_AGENT_INACTIVE, E_TOO_MANY_ATTEMPTS],
      () => new SignInAgent().handle({ ...input, ip: ctx.request.ip() })
    )
    if (refusal) return showAgain(ctx, { refusal })

    const destination = pullDestination(ctx)
    await openSession(ctx, agent)
    return ctx.response.redirect().status(303).toPath(destination)
  }

  /** The counter mode ends with the session. */
  async destroy({ auth, counter, session, response }: HttpContext) {
    if (counter) {
      const { id, agentId } = counter.session
      await new EndCounterSession().handle({ id, agentId, by: 'signed_out' })
      session.forget(COUNTER_KEY)
    }
    await auth.use('agent').logout()
    session.flash('success', 'Vous êtes déconnecté.')
    return response.redirect().status(303).toPath('/backoffice/connexion')
  }
}

interface Refused {
  errors?: PageErrors
  refusal?: { message: string; status: number }
}

function showAgain(ctx: HttpContext, { errors = new PageErrors(), refusal }: Refused) {
  if (refusal instanceof E_TOO_MANY_ATTEMPTS) {
    ctx.response.header('Retry-After', refusal.retryAfter)
  }
  ctx.response.status(refusal?.status ?? 422)
  return ctx.view.render('pages/office/sign_in', {
    login: ctx.request.input('login'),
    errors,
    refusal: refusal?.message,
  })
}
