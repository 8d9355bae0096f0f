import type { HttpContext } from '@adonisjs/core/http'
import { closeAgentSession } from '#accounts/agent_door'
import { triesLeft } from '#accounts/attempts'
import { E_ACCOUNT_BLOCKED, E_TOO_MANY_ATTEMPTS, E_WRONG_CREDENTIALS } from '#accounts/errors'
import { signOutLater } from '#accounts/identity_sign_out'
import { EndCounterSession } from '#households/actions/end_counter_session'
import { SignInCitizen } from '#households/actions/sign_in_citizen'
import { identityButton } from '#accounts/queries/identity_provider'
import { attempt } from '#shared/pages/attempt'
import { closeSession, openSession, pullDestination } from '#front_office/sign_in_session'
import { showSignInAgain } from '#front_office/show_sign_in'
import { signInValidator } from '#front_office/validators/account_validators'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'

/** Failures left when a citizen is told how many there are. */
const WARN_AT = 2

export default class SessionsController {
  async create({ citizen, response, view }: HttpContext) {
    if (citizen) return response.redirect().toPath('/')
    return view.render('pages/account/sign_in', {
      typed: {},
      errors: new PageErrors(),
      identity: await identityButton('citizens'),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, input] = await checkInput(signInValidator, ctx.request.body())
    if (invalid) return showSignInAgain(ctx, { errors: invalid })

    const [refusal, account] = await attempt(
      [E_WRONG_CREDENTIALS, E_ACCOUNT_BLOCKED, E_TOO_MANY_ATTEMPTS],
      () => new SignInCitizen().handle({ ...input, ip: ctx.request.ip() })
    )
    if (refusal) return showSignInAgain(ctx, { refusal, warning: await warningFor(refusal, input) })

    const destination = pullDestination(ctx)
    await openSession(ctx, account)
    return ctx.response.redirect().status(303).toPath(destination)
  }

  /** At the counter it ends the agent's session too. */
  async destroy(ctx: HttpContext) {
    const { counter, session, response } = ctx
    let agentToken: string | null = null
    if (counter) {
      const { id, agentId } = counter.session
      await new EndCounterSession().handle({ id, agentId, by: 'signed_out' })
      agentToken = await closeAgentSession(ctx)
    }
    const farewell = await closeSession(ctx)
    session.flash('success', 'Vous êtes déconnecté.')
    if (agentToken) {
      signOutLater(ctx, 'agents', agentToken)
      return response.redirect().status(303).toPath('/backoffice/deconnexion/identite')
    }
    return response
      .redirect()
      .status(303)
      .toPath(counter ? '/backoffice/connexion' : (farewell ?? '/'))
  }
}

/** From the third failure on, what comes next is no surprise; said of any identifier, borne or not. */
async function warningFor(refusal: object, { identifier }: { identifier: string }) {
  if (!(refusal instanceof E_WRONG_CREDENTIALS)) return ''
  const left = await triesLeft({ door: 'citizen', identifier })
  if (left > WARN_AT) return ''
  const advice =
    'Si vous l’avez oublié, demandez un nouveau mot de passe\u00a0: vous n’aurez pas à attendre.'
  if (left <= 0) return `Il faut maintenant attendre un quart d’heure. ${advice}`
  const tries = left === 1 ? 'Encore un essai' : `Encore ${left}\u00a0essais`
  return `${tries} avant un quart d’heure d’attente. ${advice}`
}
