import type { HttpContext } from '@adonisjs/core/http'
import { E_GUESSABLE_PASSWORD, E_PROOF_WANTED, E_TOO_MANY_ATTEMPTS } from '#accounts/errors'
import { SubmitBatch } from '#requests/actions/submit_batch'
import { E_SIMILAR_REQUEST } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { batchOf } from '#requests/queries/batch_of'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { opensAccount } from '#requests/queries/opens_account'
import { attempt } from '#shared/pages/attempt'
import { findDraft, findDraftOrSent } from '#front_office/find_draft'
import { paths } from '#front_office/paths'
import { recentProof } from '#front_office/recent_proof'
import { openSession } from '#front_office/sign_in_session'
import { spendSignUp } from '#front_office/sign_up_attempts'
import { typedAnswers } from '#front_office/typed_answers'
import { checkInput } from '#shared/pages/check_input'
import { openingValidator, submissionValidator } from '#front_office/validators/request_validators'
import { exitPage } from '#front_office/view_models/exit_page'
import { PageErrors } from '#shared/pages/page_errors'
import { goOn, similarRequests } from '#front_office/view_models/similar_requests'
import { submissionPage, type SubmissionAnswers } from '#front_office/view_models/submission_page'
import { openWizard } from '#front_office/view_models/wizard'
import { actorFor, visitorOf } from '#front_office/visitor'

/** Reading over, sending, and the page that says what happens now. */
export default class SubmissionsController {
  async create(ctx: HttpContext) {
    return showSummary(ctx, await findDraft(ctx), { typed: {}, errors: new PageErrors() })
  }

  async store(ctx: HttpContext) {
    const draft = await findDraft(ctx)
    const opens = await opensAccount(draft)
    if (opens && ctx.citizen) return ctx.response.redirect().status(303).toPath('/compte')
    const validator = opens ? openingValidator : submissionValidator
    const [invalid, input] = await checkInput(validator, ctx.request.body())
    if (invalid) return showAgain(ctx, draft, invalid)

    const { knowingly, ...answers } = input
    const { scope } = visitorOf(ctx)
    if (!knowingly && (await wasFiled(draft, scope))) {
      return showAgain(ctx, draft, PageErrors.on('knowingly', goOn()))
    }
    const [refusal, outcome] = await attempt(
      [E_GUESSABLE_PASSWORD, E_PROOF_WANTED, E_TOO_MANY_ATTEMPTS],
      async () => {
        if (opens) await spendSignUp(ctx)
        return new SubmitBatch().handle({
          ...answers,
          draft,
          actor: actorFor(ctx, draft),
          isProven: !ctx.citizen?.account || recentProof.isGiven(ctx),
          ...(knowingly ? {} : { unlessAmong: scope }),
        })
      }
    )
    if (refusal instanceof E_PROOF_WANTED) {
      return recentProof.ask(ctx, paths.draftStep(draft, 'validation'))
    }
    if (refusal) return refuseOpening(ctx, draft, refusal)
    const { sent, refused } = outcome
    if (sent.length === 0) {
      const refusals = new Map(refused.map((one) => [one.draft.id, one.refusal]))
      const isSimilar = refused.some((one) => one.refusal instanceof E_SIMILAR_REQUEST)
      const errors = isSimilar ? PageErrors.on('knowingly', goOn()) : new PageErrors()
      return showAgain(ctx, draft, errors, refusals)
    }
    const [{ accessCode, account }] = sent
    if (account) await openSession(ctx, account)
    if (accessCode) ctx.session.flash('access_code', accessCode)
    return ctx.response.redirect().status(303).toPath(paths.draftStep(sent[0].request, 'envoyee'))
  }

  async show(ctx: HttpContext) {
    const request = await findDraftOrSent(ctx)
    if (request.state === 'draft') return ctx.response.redirect().toPath(paths.draft(request))
    ctx.response.header('Cache-Control', 'no-store')
    return ctx.view.render('pages/front/sent', {
      page: await exitPage(request, ctx.citizen),
      accessCode: ctx.session.flashMessages.get('access_code'),
    })
  }
}

/** Asked of all that leave together before any does. */
async function wasFiled(draft: ServiceRequest, scope: CitizenScope): Promise<boolean> {
  const drafts = (await batchOf(draft)).filter(({ state }) => state === 'draft')
  const similar = await Promise.all(drafts.map((one) => similarRequests(scope, one)))
  return similar.flat().length > 0
}

async function showSummary(ctx: HttpContext, draft: ServiceRequest, answers: SubmissionAnswers) {
  ctx.response.header('Cache-Control', 'no-store')
  return ctx.view.render(
    'pages/front/submission',
    await submissionPage(await openWizard(draft), visitorOf(ctx), answers)
  )
}

function refuseOpening(
  ctx: HttpContext,
  draft: ServiceRequest,
  refusal: InstanceType<typeof E_GUESSABLE_PASSWORD | typeof E_TOO_MANY_ATTEMPTS>
) {
  const isFull = refusal instanceof E_TOO_MANY_ATTEMPTS
  if (isFull) ctx.response.header('Retry-After', refusal.retryAfter)
  return showAgain(
    ctx,
    draft,
    PageErrors.on('password', refusal.message),
    undefined,
    isFull ? 429 : 422
  )
}

function showAgain(
  ctx: HttpContext,
  draft: ServiceRequest,
  errors: PageErrors,
  refusals?: SubmissionAnswers['refusals'],
  status = 422
) {
  ctx.response.status(status)
  return showSummary(ctx, draft, { typed: typedAnswers(ctx), errors, refusals })
}
