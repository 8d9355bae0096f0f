import type { HttpContext } from '@adonisjs/core/http'
import { AddPasskey } from '#accounts/actions/add_passkey'
import { RemovePasskey } from '#accounts/actions/remove_passkey'
import { E_PASSKEY_NOT_PROVEN, E_PASSKEY_REFUSED, E_TOO_MANY_PASSKEYS } from '#accounts/errors'
import { postedAnswer, pullChallenge, relyingPartyOf } from '#accounts/passkey_ceremony'
import { CITIZEN_SESSION } from '#accounts/session_keys'
import { recentProof } from '#front_office/recent_proof'
import { typedAnswers } from '#front_office/typed_answers'
import { passkeyValidator } from '#front_office/validators/account_validators'
import { passkeyLines } from '#front_office/view_models/passkey_lines'
import { accountOf } from '#front_office/visitor'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'

const PAGE = '/compte/cles'

/** « Mes clés d’accès ». */
export default class PasskeysController {
  index(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) recentProof.comeBackTo(ctx, PAGE)
    return showPage(ctx)
  }

  async store(ctx: HttpContext) {
    const account = accountOf(ctx)
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, PAGE)
    const [invalid, input] = await checkInput(passkeyValidator, ctx.request.only(['name']))
    if (invalid) return showAgain(ctx, { errors: invalid })

    const [refusal, added] = await attempt(
      [E_PASSKEY_NOT_PROVEN, E_PASSKEY_REFUSED, E_TOO_MANY_PASSKEYS],
      async () =>
        new AddPasskey().handle({
          account,
          sessionId: String(ctx.session.get(CITIZEN_SESSION)),
          ...input,
          challenge: await pullChallenge(ctx, 'add'),
          response: postedAnswer(ctx),
          party: relyingPartyOf(ctx),
        })
    )
    if (refusal) return showAgain(ctx, { refusal: refusal.message })

    ctx.session.flash(
      'success',
      `La clé d’accès « ${added.passkey.name} » ouvre désormais votre compte.`
    )
    return ctx.response.redirect().status(303).toPath(PAGE)
  }

  async destroy(ctx: HttpContext) {
    const account = accountOf(ctx)
    if (!recentProof.isGiven(ctx)) return recentProof.ask(ctx, PAGE)
    await new RemovePasskey().handle({
      account,
      id: ctx.params.id,
      sessionId: String(ctx.session.get(CITIZEN_SESSION)),
    })
    ctx.session.flash('success', 'Cette clé d’accès n’ouvre plus votre compte.')
    return ctx.response.redirect().status(303).toPath(PAGE)
  }
}

interface Refused {
  errors?: PageErrors
  refusal?: string
}

function showAgain(ctx: HttpContext, refused: Refused) {
  ctx.response.status(422)
  return showPage(ctx, refused)
}

async function showPage(ctx: HttpContext, { errors = new PageErrors(), refusal }: Refused = {}) {
  return ctx.view.render('pages/account/passkeys', {
    passkeys: await passkeyLines(accountOf(ctx)),
    isProven: recentProof.isGiven(ctx),
    typed: typedAnswers(ctx),
    errors,
    refusal,
  })
}
