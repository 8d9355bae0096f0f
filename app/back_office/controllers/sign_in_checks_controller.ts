import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { ProveSecondFactor } from '#accounts/actions/prove_second_factor'
import { E_TOO_MANY_ATTEMPTS, E_WRONG_CODE } from '#accounts/errors'
import type AgentAccount from '#accounts/models/agent_account'
import { secondFactorsOf } from '#accounts/queries/second_factors_of'
import { halfSignedIn, openSession, pullDestination } from '#back_office/sign_in_session'
import { codeValidator } from '#back_office/validators/security_validators'

/** « Confirmez votre connexion »: the second factor, once the password was right. */
export default class SignInChecksController {
  async create(ctx: HttpContext) {
    const half = await halfSignedIn(ctx)
    return half ? showForm(ctx, half.agent) : startAgain(ctx)
  }

  async store(ctx: HttpContext) {
    const half = await halfSignedIn(ctx)
    if (!half) return startAgain(ctx)
    const { agent, proof } = half

    const [invalid, input] = await checkInput(codeValidator, ctx.request.body())
    if (invalid) return showForm(ctx, agent, { errors: invalid, status: 422 })

    const [refusal, secondFactor] = await attempt([E_WRONG_CODE, E_TOO_MANY_ATTEMPTS], () =>
      new ProveSecondFactor().handle({ agent, code: input.code, ip: ctx.request.ip() })
    )
    if (refusal instanceof E_TOO_MANY_ATTEMPTS) {
      ctx.response.header('Retry-After', refusal.retryAfter)
    }
    if (refusal) return showForm(ctx, agent, { refusal: refusal.message, status: refusal.status })

    const destination = pullDestination(ctx)
    await openSession(ctx, agent, { ...proof, secondFactor })
    return ctx.response.redirect().status(303).toPath(destination)
  }
}

function startAgain({ response, session }: HttpContext) {
  session.flash('info', 'Connectez-vous d’abord avec votre mot de passe.')
  return response.redirect().status(303).toPath('/backoffice/connexion')
}

interface Refused {
  errors?: PageErrors
  refusal?: string
  status?: number
}

async function showForm(ctx: HttpContext, agent: AgentAccount, refused: Refused = {}) {
  const { errors = new PageErrors(), refusal, status = 200 } = refused
  const { authenticator, passkeys } = await secondFactorsOf(agent)
  ctx.response.status(status)
  return ctx.view.render('pages/office/sign_in_check', {
    errors,
    refusal,
    hasAuthenticator: authenticator !== null,
    hasPasskey: passkeys.length > 0,
  })
}
