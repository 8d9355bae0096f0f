import type { HttpContext } from '@adonisjs/core/http'
import { postedEdit, type PostedEdit } from '#kernel/forms/posted_edit'
import { SaveDraftStep } from '#requests/actions/save_draft_step'
import { E_UNKNOWN_STEP_OF_REQUEST } from '#front_office/errors'
import { findDraft } from '#front_office/find_draft'
import { citizenSteps, openWizard, type Wizard } from '#front_office/view_models/wizard'
import { visitorOf } from '#front_office/visitor'

/** The step of a draft that a page is about, with what was posted of it. */
export interface OpenDraftStep {
  wizard: Wizard
  stepId: string
  fields: readonly string[]
  posted: PostedEdit
}

/** @throws E_UNKNOWN_STEP_OF_REQUEST; as `findDraft` */
export async function openDraftStep(ctx: HttpContext): Promise<OpenDraftStep> {
  const wizard = await openWizard(await findDraft(ctx))
  const step = citizenSteps(wizard.form).find(({ id }) => id === ctx.params.step)
  if (!step) throw new E_UNKNOWN_STEP_OF_REQUEST()
  const { id: stepId, fields } = step
  return { wizard, stepId, fields, posted: postedEdit(ctx.request.all(), wizard.form, fields) }
}

/** @throws E_ANSWERS_CONFLICT when the same answers were changed elsewhere */
export function saveDraftStep(ctx: HttpContext, { wizard, stepId, posted }: OpenDraftStep) {
  return new SaveDraftStep().handle({
    draftId: wizard.draft.id,
    stepId,
    data: posted.answers,
    base: posted.base,
    version: posted.version,
    actor: visitorOf(ctx).actor,
  })
}
