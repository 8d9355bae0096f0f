import type { HttpContext } from '@adonisjs/core/http'
import { TieIdentity } from '#accounts/actions/tie_identity'
import {
  E_ACCOUNT_BLOCKED,
  E_IDENTITY_TAKEN,
  E_TOO_MANY_ATTEMPTS,
  E_WRONG_CREDENTIALS,
} from '#accounts/errors'
import { forgetIdentity, pendingIdentity } from '#accounts/identity_visit'
import type CitizenAccount from '#accounts/models/citizen_account'
import { identityProviderOrFail } from '#accounts/queries/identity_provider'
import { SignInCitizen } from '#households/actions/sign_in_citizen'
import { openSession, pullDestination } from '#front_office/sign_in_session'
import { typedAnswers } from '#front_office/typed_answers'
import { signInValidator } from '#front_office/validators/account_validators'
import { identityTiePage } from '#front_office/view_models/identity_tie_page'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import type { PageErrors } from '#shared/pages/page_errors'

/** An identity is tied to the account that its owner proves to be his, on his word: never by a name or an address. */
export default class IdentityTiesController {
  async create(ctx: HttpContext) {
    const { label } = await identityProviderOrFail('citizens')
    const pending = pendingIdentity(ctx, 'citizens')
    if (!pending) return startAgain(ctx)
    return ctx.view.render('pages/account/identity', identityTiePage(ctx.citizen, label, pending))
  }

  async store(ctx: HttpContext) {
    const provider = await identityProviderOrFail('citizens')
    const pending = pendingIdentity(ctx, 'citizens')
    if (!pending) return startAgain(ctx)
    const page = identityTiePage(ctx.citizen, provider.label, pending)

    const { account: current } = ctx.citizen ?? {}
    const [errors, typed] = current
      ? [null, null]
      : await checkInput(signInValidator, ctx.request.body())
    if (errors) return showAgain(ctx, 422, { ...page, errors })

    const [refusal, account] = await attempt(
      [E_WRONG_CREDENTIALS, E_ACCOUNT_BLOCKED, E_TOO_MANY_ATTEMPTS, E_IDENTITY_TAKEN],
      async () => {
        const owner = current ?? (await signIn(ctx, typed))
        await new TieIdentity().handle({ account: owner, provider, subject: pending.subject })
        return owner
      }
    )
    if (refusal) return showAgain(ctx, refusal.status, { ...page, refusal: refusal.message })

    const destination = current ? '/compte' : pullDestination(ctx)
    forgetIdentity(ctx, 'citizens')
    await openSession(ctx, account, { means: 'identity', identityToken: pending.token })
    ctx.session.flash('success', `${provider.label} ouvre désormais votre compte.`)
    return ctx.response.redirect().status(303).toPath(destination)
  }

  /** « Ne pas rattacher ». */
  async destroy(ctx: HttpContext) {
    forgetIdentity(ctx, 'citizens')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(ctx.citizen ? '/compte' : '/')
  }
}

type Credentials = { identifier: string; password: string } | null

async function signIn({ request }: HttpContext, typed: Credentials): Promise<CitizenAccount> {
  if (!typed) throw new E_WRONG_CREDENTIALS()
  return new SignInCitizen().handle({ ...typed, ip: request.ip() })
}

function startAgain({ citizen, response, session }: HttpContext) {
  session.flash('info', 'Votre identification a expiré. Recommencez-la.')
  return response
    .redirect()
    .status(303)
    .toPath(citizen ? '/compte' : '/connexion')
}

function showAgain(
  ctx: HttpContext,
  status: number,
  page: { errors: PageErrors; refusal?: string }
) {
  ctx.response.status(status)
  return ctx.view.render('pages/account/identity', { ...page, typed: typedAnswers(ctx) })
}
