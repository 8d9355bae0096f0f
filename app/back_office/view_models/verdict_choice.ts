import { frenchDay } from '#shared/french_formats'
import type { ValueChoice } from '#kernel/forms/value_choice'
import type { TypedVerdict } from '#back_office/decided_verdict'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { authorOf } from '#back_office/view_models/answer_conflict'
import type Document from '#documents/models/document'
import {
  VERDICT_PARTS,
  pagesMark,
  type DocumentVerdict,
  type SeenDocument,
} from '#requests/document_verdict'
import type ServiceRequest from '#requests/models/service_request'
import { lastWrite } from '#requests/queries/lock_request'

/** What two agents decided at once of a document, and what is still to be chosen. */
export interface VerdictChoiceView {
  paths: string[]
  undecided: string[]
  verdict: TypedVerdict
  /** What the choice was made from; the document as it is now otherwise. */
  seen?: SeenDocument
}

const LABELS = {
  state: 'État de la pièce',
  validUntilOn: 'Valable jusqu’au',
  agentNote: 'Commentaire',
} as const

/** The choice between two agents' verdicts on a document, part by part. */
export async function verdictChoice(
  request: ServiceRequest,
  document: Document,
  view: VerdictChoiceView
): Promise<ValueChoice> {
  const seen = view.seen ?? { ...verdictOf(document), pages: pagesMark(document) }
  const typed = { ...view.verdict, state: view.verdict.state ?? seen.state }
  const author = authorOf(await lastWrite(request))
  return {
    action: paths.document(request, document.id),
    hidden: {
      version: String(document.version),
      state: typed.state,
      validUntilOn: typed.validUntilOn ?? '',
      agentNote: typed.agentNote ?? '',
      ...seenFields(seen),
    },
    lines: VERDICT_PARTS.filter((part) => view.paths.includes(part)).map((part) => ({
      path: part,
      label: LABELS[part],
      author,
      stored: said(verdictOf(document))[part],
      typed: said(typed)[part],
      isUndecided: view.undecided.includes(part),
    })),
  }
}

/** The document as the page shows it, posted back with the verdict. */
export function seenFields(seen: SeenDocument): Record<string, string> {
  return {
    'seen[state]': seen.state,
    'seen[validUntilOn]': seen.validUntilOn ?? '',
    'seen[agentNote]': seen.agentNote ?? '',
    'seen[pages]': seen.pages,
  }
}

function verdictOf({ state, validUntilOn, agentNote }: Document): DocumentVerdict {
  return { state, validUntilOn, agentNote }
}

function said({ state, validUntilOn, agentNote }: DocumentVerdict) {
  return {
    state: [frenchWord(`document_states.${state}`)],
    validUntilOn: validUntilOn ? [frenchDay(validUntilOn)] : [],
    agentNote: agentNote ? [agentNote] : [],
  }
}
