import { currentAuthority } from '#authorities/tenancy'
import { paths } from '#front_office/paths'
import { documentGroups, refusalLines } from '#front_office/view_models/document_groups'
import {
  DOCUMENTS_STEP,
  SUMMARY_STEP,
  wizardPage,
  type Wizard,
} from '#front_office/view_models/wizard'

/** The documents' step of a draft. */
export async function draftDocumentsPage(wizard: Wizard, refusals?: Map<string, string[]>) {
  const page = wizardPage(wizard, DOCUMENTS_STEP)
  return {
    page,
    groups: await documentGroups(wizard.draft, wizard.requirements, refusals),
    filesPath: paths.files(wizard.draft),
    nextPath: paths.draftStep(wizard.draft, SUMMARY_STEP),
    previousPath: page.previous && paths.draftStep(wizard.draft, page.previous),
    refusalLines: refusalLines(refusals),
    ...uploadAdvice(),
  }
}

/** What the file fields announce; the server judges by the content (documents/pages/accepted_formats.ts). */
export function uploadAdvice() {
  const { maxUploadMegabytes } = currentAuthority().configuration
  return {
    hint: `PDF, JPEG ou PNG, ${maxUploadMegabytes} Mo au plus par fichier. Vous pouvez choisir plusieurs fichiers\u00a0: chacun devient une page.`,
    accepted: '.pdf,.jpg,.jpeg,.png,.gif,.tif,.tiff,.webp',
  }
}
