import type { HttpContext } from '@adonisjs/core/http'
import { E_ACCOUNT_BLOCKED, E_TOO_MANY_ATTEMPTS, E_WRONG_CREDENTIALS } from '#accounts/errors'
import { EndCounterSession } from '#households/actions/end_counter_session'
import { SignInCitizen } from '#households/actions/sign_in_citizen'
import { identityButton } from '#front_office/pending_identity'
import { attempt } from '#shared/pages/attempt'
import { closeSession, openSession, pullDestination } from '#front_office/sign_in_session'
import { typedAnswers } from '#front_office/typed_answers'
import { signInValidator } from '#front_office/validators/account_validators'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'

export default class SessionsController {
  async create({ citizen, response, view }: HttpContext) {
    if (citizen) return response.redirect().toPath('/')
    return view.render('pages/account/sign_in', {
      typed: {},
      errors: new PageErrors(),
      identity: await identityButton(),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(signInValidator, ctx.request.body())
    if (invalid) return showAgain(ctx, { errors: invalid })

    const [refusal, account] = await attempt(
      [E_WRONG_CREDENTIALS, E_ACCOUNT_BLOCKED, E_TOO_MANY_ATTEMPTS],
      () => new SignInCitizen().handle({ ...input, ip: ctx.request.ip() })
    )
    if (refusal) return showAgain(ctx, { refusal })

    const destination = pullDestination(ctx)
    await openSession(ctx, account)
    return ctx.response.redirect().status(303).toPath(destination)
  }

  /** At the counter it ends the agent's session too. */
  async destroy(ctx: HttpContext) {
    const { auth, counter, session, response } = ctx
    if (counter) {
      const { id, agentId } = counter.session
      await new EndCounterSession().handle({ id, agentId, by: 'signed_out' })
      await auth.use('agent').logout()
    }
    const farewell = await closeSession(ctx)
    session.flash('success', 'Vous êtes déconnecté.')
    return response
      .redirect()
      .status(303)
      .toPath(counter ? '/backoffice/connexion' : (farewell ?? '/'))
  }
}

async function showAgain(
  ctx: HttpContext,
  {
    errors = new PageErrors(),
    refusal,
  }: { errors?: PageErrors; refusal?: { message: string; status: number } }
) {
  if (refusal instanceof E_TOO_MANY_ATTEMPTS) ctx.response.header('Retry-After', refusal.retryAfter)
  ctx.response.status(refusal?.status ?? 422)
  return ctx.view.render('pages/account/sign_in', {
    typed: typedAnswers(ctx),
    errors,
    refusal: refusal?.message,
    identity: await identityButton(),
  })
}
