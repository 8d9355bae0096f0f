import type { HttpContext } from '@adonisjs/core/http'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { identityMeans } from '#back_office/identity_means'
import { PageErrors } from '#shared/pages/page_errors'

interface Refused {
  errors?: PageErrors
  refusal?: { message: string; status: number }
}

/** The sign-in page of agents again, after a refusal: whatever the means, each of them is still offered. */
export async function showSignInAgain(
  ctx: HttpContext,
  { errors = new PageErrors(), refusal }: Refused
) {
  if (refusal instanceof E_TOO_MANY_ATTEMPTS) {
    ctx.response.header('Retry-After', refusal.retryAfter)
  }
  ctx.response.status(refusal?.status ?? 422)
  return ctx.view.render('pages/office/sign_in', {
    login: ctx.request.input('login'),
    errors,
    refusal: refusal?.message,
    ...(await identityMeans(ctx)),
  })
}
