import app from '@adonisjs/core/services/app'
import { paperChanges } from '#kernel/forms/paper/paper_changes'
import { paperForm } from '#kernel/forms/paper/paper_form'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import PaperForm from '#letters/models/paper_form'
import { printedCode, readPaperCode } from '#letters/paper_code'
import { currentForm } from '#requests/queries/current_form'
import { loadFormByHash } from '#requests/queries/load_form'

export interface FoundPaperForm {
  /** As it is printed. */
  code: string
  teleserviceId: string
  label: string
  /** What the form of today asks otherwise; empty when the paper is up to date. */
  changes: string[]
}

/** The form of this town that bears a code, however the code was typed; `null` when there is none. */
export async function findPaperForm(typed: string): Promise<FoundPaperForm | null> {
  const code = readPaperCode(typed)
  const printed = code && (await PaperForm.query().where('code', code).first())
  if (!printed) return null

  const registry = await app.container.make(TeleserviceRegistry)
  const teleservice = registry.get(printed.teleserviceId)
  if (!teleservice) return null

  const now = await currentForm(teleservice)
  const changes =
    now.hash === printed.formHash
      ? []
      : paperChanges(paperForm(await loadFormByHash(printed.formHash)), paperForm(now))
  return {
    code: printedCode(printed.code),
    teleserviceId: teleservice.id,
    label: teleservice.label,
    changes,
  }
}
