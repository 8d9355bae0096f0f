import type { HttpContext } from '@adonisjs/core/http'
import { E_UNKNOWN_STEP_OF_REQUEST } from '#front_office/errors'
import { findDraft } from '#front_office/find_draft'
import { openWizard, type Wizard } from '#front_office/view_models/wizard'

/** The draft whose first step asks who files it. @throws E_UNKNOWN_STEP_OF_REQUEST for a household, which the town knows */
export async function openRequester(ctx: HttpContext): Promise<Wizard> {
  const draft = await findDraft(ctx)
  if (draft.householdId) throw new E_UNKNOWN_STEP_OF_REQUEST()
  return openWizard(draft)
}
