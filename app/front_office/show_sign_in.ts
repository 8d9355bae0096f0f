import type { HttpContext } from '@adonisjs/core/http'
import { E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { identityButton } from '#accounts/queries/identity_provider'
import { spokenRefusal } from '#front_office/spoken_refusal'
import { typedAnswers } from '#front_office/typed_answers'
import { PageErrors } from '#shared/pages/page_errors'

interface Refused {
  errors?: PageErrors
  refusal?: { code?: string | undefined; message: string; status: number }
  /** What comes next if it goes on so. */
  warning?: string
}

/** The sign-in page again, after a refusal: whatever the means, each of them is still offered. */
export async function showSignInAgain(
  ctx: HttpContext,
  { errors = new PageErrors(), refusal, warning }: Refused
) {
  if (refusal instanceof E_TOO_MANY_ATTEMPTS) ctx.response.header('Retry-After', refusal.retryAfter)
  ctx.response.status(refusal?.status ?? 422)
  return ctx.view.render('pages/account/sign_in', {
    typed: typedAnswers(ctx),
    errors,
    refusal: refusal && spokenRefusal(refusal),
    warning,
    identity: await identityButton('citizens'),
  })
}
