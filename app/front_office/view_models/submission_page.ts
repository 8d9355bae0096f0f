import { PASSWORD_HINT } from '#shared/password_strength'
import { describedHousehold, opensAccount } from '#requests/queries/opens_account'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { silenceSentence } from '#catalogue/silence_sentence'
import { spokenService } from '#catalogue/spoken_service'
import { paths } from '#front_office/paths'
import {
  citizenContact,
  contactOptions,
  headContact,
  requesterContact,
} from '#front_office/view_models/contact_options'
import { draftSummary, type SubmitRefusal } from '#front_office/view_models/draft_summary'
import { similarRequests } from '#front_office/view_models/similar_requests'
import { takeOverOffer } from '#front_office/view_models/take_over_offer'
import type { PageErrors } from '#shared/pages/page_errors'
import { openWizard, SUMMARY_STEP, wizardPage, type Wizard } from '#front_office/view_models/wizard'
import type { Visitor } from '#front_office/visitor'

export interface SubmissionAnswers {
  typed: Record<string, unknown>
  errors: PageErrors
  /** By draft. */
  refusals?: ReadonlyMap<string, SubmitRefusal>
}

/** The whole draft read over, with those that leave together with it, and what is asked before they do. */
export async function submissionPage(
  wizard: Wizard,
  { citizen, scope }: Visitor,
  { typed, errors, refusals }: SubmissionAnswers
) {
  const { draft } = wizard
  const teleservice = await teleserviceOf(draft)
  const wizards = await wizardsOf(wizard)
  const summaries = await Promise.all(
    wizards.map(async (one) => ({
      ...draftSummary(one, teleservice, refusals?.get(one.draft.id)),
      takeOver: takeOverOffer(one),
      similar: await similarRequests(scope, one.draft),
    }))
  )
  const canLeave = summaries.every(({ missingSteps }) => missingSteps.length === 0)
  const family = teleservice?.household?.effect === 'opens' && canLeave
  const person = citizen
    ? citizenContact(citizen)
    : family
      ? headContact(await describedHousehold(draft))
      : requesterContact(draft.requesterContact)
  const channels = contactOptions(person)
  const preferred = channels.find(({ value }) => value === 'email') ?? channels[0]
  return {
    page: wizardPage(wizard, SUMMARY_STEP),
    action: paths.draftStep(draft, SUMMARY_STEP),
    typed: { contactChannel: preferred?.value ?? '', ...typed },
    errors,
    summaries,
    canLeave,
    opensAccount: await opensAccount(draft),
    passwordHint: PASSWORD_HINT,
    asksToGoOn: summaries.some(({ similar }) => similar.length > 0),
    hasBlockers: summaries.some(({ blockers }) => blockers.length > 0),
    channels,
    silence: teleservice ? silenceSentence(teleservice.law) : '',
    privacy: teleservice ? spokenService(teleservice).privacy : null,
  }
}

/** Of the drafts that leave together, in their order. */
function wizardsOf(wizard: Wizard): Promise<Wizard[]> {
  const drafts = wizard.batch.filter(({ state }) => state === 'draft')
  return Promise.all(drafts.map((one) => (one.id === wizard.draft.id ? wizard : openWizard(one))))
}
