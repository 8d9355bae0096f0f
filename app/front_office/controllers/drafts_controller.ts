import type { HttpContext } from '@adonisjs/core/http'
import { AbandonDraft } from '#requests/actions/abandon_draft'
import { RefreshDraft } from '#requests/actions/refresh_draft'
import { StartBatch } from '#requests/actions/start_batch'
import { StartDraft, type DraftInput } from '#requests/actions/start_draft'
import {
  E_REQUEST_NOT_EDITABLE,
  E_SERVICE_UNAVAILABLE,
  E_SUBJECT_NOT_ELIGIBLE,
} from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { batchOf } from '#requests/queries/batch_of'
import { say } from '#shared/say'
import { attempt } from '#shared/pages/attempt'
import { E_SERVICE_NOT_OFFERED } from '#front_office/errors'
import { findDraft } from '#front_office/find_draft'
import { paths } from '#front_office/paths'
import { checkInput } from '#shared/pages/check_input'
import { draftValidator } from '#front_office/validators/request_validators'
import { draftChoices } from '#front_office/view_models/draft_choices'
import { goOn, similarRequests } from '#front_office/view_models/similar_requests'
import { PageErrors } from '#shared/pages/page_errors'
import { openWizard, stepToResume, SUMMARY_STEP } from '#front_office/view_models/wizard'
import { rememberRequest, visitorOf, type Visitor } from '#front_office/visitor'

/** Beginning a request, taking it up again, giving it up. */
export default class DraftsController {
  create(ctx: HttpContext) {
    return showChoices(ctx, new PageErrors())
  }

  async store(ctx: HttpContext) {
    const visitor = visitorOf(ctx)
    const [invalid, input] = await checkInput(draftValidator, ctx.request.body())
    if (invalid) return showChoices(ctx, invalid)

    const beginning = {
      teleserviceId: ctx.params.id,
      seasonId: input.season ?? null,
      household: visitor.citizen?.household ?? null,
      requester: visitor.citizen?.individual ?? null,
      actor: visitor.actor,
    }
    const subjectIds = input.subjects ?? []
    if (!input.knowingly && (await asksForTheSame(visitor, beginning, input))) {
      return showChoices(ctx, PageErrors.on('knowingly', goOn()))
    }
    const [refusal, draft] = await attempt(
      [E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE],
      async () => {
        if (subjectIds.length > 1) {
          const [first] = await new StartBatch().handle({ ...beginning, subjectIds })
          return first
        }
        const subjectId = input.subject ?? subjectIds[0] ?? null
        return new StartDraft().handle({ ...beginning, subjectId })
      }
    )
    if (refusal?.code === 'E_SUBJECT_NOT_ELIGIBLE') {
      return showChoices(ctx, PageErrors.on('subject', refusal.message))
    }
    if (refusal) {
      ctx.session.flash('error', refusal.message)
      return ctx.response.redirect().status(303).toPath(paths.service(ctx.params.id))
    }

    if (!visitor.citizen) rememberRequest(ctx.session, draft.id)
    return ctx.response.redirect().status(303).toPath(paths.draft(draft))
  }

  /** Goes on where the draft was left, in the form of the day. */
  async show(ctx: HttpContext) {
    const { draft, upgraded } = await new RefreshDraft().handle({ draft: await findDraft(ctx) })
    if (upgraded) {
      ctx.session.flash('info', say('front.wizard.changed_form'))
    }
    const wizard = await openWizard(draft)
    return ctx.response
      .redirect()
      .status(303)
      .toPath(paths.draftStep(draft, stepToResume(wizard)))
  }

  async destroy(ctx: HttpContext) {
    const draft = await findDraft(ctx)
    const [refusal] = await attempt([E_REQUEST_NOT_EDITABLE], () =>
      new AbandonDraft().handle({ draftId: draft.id })
    )
    ctx.session.flash(
      refusal ? 'error' : 'success',
      refusal?.message ?? say('front.wizard.deleted')
    )
    return ctx.response
      .redirect()
      .status(303)
      .toPath(await afterDraft(ctx, draft))
  }
}

/** Does one of those whom it would be about have a request that runs and asks for the same? */
async function asksForTheSame(
  { scope }: Visitor,
  {
    teleserviceId,
    household,
    seasonId,
  }: Pick<DraftInput, 'teleserviceId' | 'household'> & {
    seasonId: string | null
  },
  { subject, subjects = [] }: { subject?: string; subjects?: string[] }
): Promise<boolean> {
  if (!household) return false
  const wish = { teleserviceId, seasonId, householdId: household.id }
  const ids = subject ? [subject, ...subjects] : subjects
  const about: (string | null)[] = ids.length > 0 ? ids : [null]
  const similar = await Promise.all(
    about.map((subjectId) => similarRequests(scope, { ...wish, subjectId }))
  )
  return similar.flat().length > 0
}

/** To the drafts that were to leave together with it, if any. */
async function afterDraft({ citizen }: HttpContext, draft: ServiceRequest): Promise<string> {
  const others = (await batchOf(draft)).filter(
    ({ id, state }) => id !== draft.id && state === 'draft'
  )
  if (others[0]) return paths.draftStep(others[0], SUMMARY_STEP)
  return citizen ? '/demandes' : paths.service(draft.teleserviceId)
}

async function showChoices(ctx: HttpContext, errors: PageErrors) {
  const page = await draftChoices(ctx.params.id, visitorOf(ctx))
  if (!page) throw new E_SERVICE_NOT_OFFERED()
  if (errors.any) ctx.response.status(422)
  return ctx.view.render('pages/front/draft_choices', { page, errors, typed: ctx.request.body() })
}
