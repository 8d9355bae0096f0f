import { paths } from '#back_office/paths'
import type { FileUse, SameFile } from '#requests/queries/same_files'

/** Where else the files of the document that is open serve: in its household, and in others. */
export function sameFileLines(same: SameFile | undefined) {
  return {
    alsoUsed: (same?.household ?? []).map(line),
    elsewhere: (same?.elsewhere ?? []).map(line),
  }
}

function line({ request, document }: FileUse) {
  return {
    text: `la demande n°\u00a0${request.number}`,
    href: `${paths.document(request, document.id)}#visionneuse`,
  }
}
