import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { closeAgentSession } from '#accounts/agent_door'
import { signOutLater } from '#accounts/identity_sign_out'
import { SignInAgent } from '#accounts/actions/sign_in_agent'
import { E_AGENT_INACTIVE, E_TOO_MANY_ATTEMPTS, E_WRONG_CREDENTIALS } from '#accounts/errors'
import { EndCounterSession } from '#households/actions/end_counter_session'
import { COUNTER_KEY } from '#households/queries/running_counter_session'
import { paths } from '#back_office/paths'
import { showSignInAgain } from '#back_office/show_sign_in'
import { admit } from '#back_office/sign_in_session'
import { identityMeans } from '#back_office/identity_means'
import { signInValidator } from '#back_office/validators/sign_in_validator'

/** Sign-in of agents, apart from that of citizens. */
export default class SessionsController {
  async create(ctx: HttpContext) {
    const { auth, response, view } = ctx
    const agent = (await auth.use('agent').check()) && auth.use('agent').user
    if (agent && agent.active) return response.redirect().toPath(paths.home)
    return view.render('pages/office/sign_in', {
      errors: new PageErrors(),
      ...(await identityMeans(ctx)),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(signInValidator, ctx.request.body())
    if (invalid) return showSignInAgain(ctx, { errors: invalid })

    const [refusal, agent] = await attempt(
      [E_WRONG_CREDENTIALS, E_AGENT_INACTIVE, E_TOO_MANY_ATTEMPTS],
      () => new SignInAgent().handle({ ...input, ip: ctx.request.ip() })
    )
    if (refusal) return showSignInAgain(ctx, { refusal })

    const next = await admit(ctx, agent)
    return ctx.response.redirect().status(303).toPath(next)
  }

  /** The counter mode ends with the session. */
  async destroy(ctx: HttpContext) {
    const { counter, session, response } = ctx
    if (counter) {
      const { id, agentId } = counter.session
      await new EndCounterSession().handle({ id, agentId, by: 'signed_out' })
      session.forget(COUNTER_KEY)
    }
    const token = await closeAgentSession(ctx)
    session.flash('success', 'Vous êtes déconnecté.')
    if (token) signOutLater(ctx, 'agents', token)
    return response
      .redirect()
      .status(303)
      .toPath(token ? paths.identitySignOut : paths.signIn)
  }
}
