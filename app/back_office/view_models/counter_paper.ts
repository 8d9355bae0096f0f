import type { AgentRights } from '#accounts/queries/agent_rights'
import { E_SERVICE_NOT_AT_COUNTER } from '#households/errors'
import { findPaperForm, type FoundPaperForm } from '#letters/queries/find_paper_form'

export const UNKNOWN_PAPER =
  'Aucun formulaire ne porte ce code\u00a0: vérifiez-le, ou choisissez le service.'

/** As many characters as somebody may still be typing. */
const UNFINISHED = 8

/** The form that a family brings, by its code, or why it cannot be used here. */
export async function counterPaper(
  typed: string,
  rights: AgentRights
): Promise<{ form: FoundPaperForm | null; refusal: string | null }> {
  const form = await findPaperForm(typed)
  if (!form) return { form, refusal: typed.length > UNFINISHED ? UNKNOWN_PAPER : null }
  return rights.can(form.teleserviceId, 'write')
    ? { form, refusal: null }
    : { form: null, refusal: new E_SERVICE_NOT_AT_COUNTER().message }
}
