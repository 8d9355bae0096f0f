import { currentAuthority } from '#authorities/tenancy'
import { say } from '#shared/say'
import { FILES_PER_NOTE } from '#requests/note_limits'
import type { FileRefusals } from '#front_office/file_refusals'
import { paths } from '#front_office/paths'
import { documentGroups, refusalLines } from '#front_office/view_models/document_groups'
import {
  DOCUMENTS_STEP,
  SUMMARY_STEP,
  wizardPage,
  type Wizard,
} from '#front_office/view_models/wizard'

/** The documents' step of a draft. */
export async function draftDocumentsPage(wizard: Wizard, refusals?: FileRefusals) {
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

/** The same for the files of a note. */
export function noteFileAdvice() {
  const { maxUploadMegabytes } = currentAuthority().configuration
  return {
    hint: `${FILES_PER_NOTE} fichiers au plus, PDF ou images, ${maxUploadMegabytes}\u00a0Mo chacun.`,
    accepted: uploadAdvice().accepted,
  }
}

/** What the file fields announce; the server judges by the content (documents/pages/accepted_formats.ts). */
export function uploadAdvice() {
  const { maxUploadMegabytes } = currentAuthority().configuration
  return {
    hint: say('front.documents.advice', { size: maxUploadMegabytes }),
    accepted: '.pdf,.jpg,.jpeg,.png,.gif,.tif,.tiff,.webp',
  }
}
