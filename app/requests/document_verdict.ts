import type { DocumentState } from '#documents/lifecycle'
import type Document from '#documents/models/document'

/** What an agent decides of a document: each part by itself. */
export interface DocumentVerdict {
  state: DocumentState
  /** ISO day; « Valable jusqu'au ». */
  validUntilOn: string | null
  agentNote: string | null
}

/** A document as the agent had it before him when he judged it. */
export interface SeenDocument extends DocumentVerdict {
  /** See `pagesMark`. */
  pages: string
}

export const VERDICT_PARTS = ['state', 'validUntilOn', 'agentNote'] as const
export type VerdictPart = (typeof VERDICT_PARTS)[number]

/** Changes when a page of the document is added, replaced or removed: a verdict holds for the pages that were seen. */
export function pagesMark({ pages }: Pick<Document, 'pages'>): string {
  return pages.map(({ id, sha256 }) => `${id.slice(-8)}-${sha256.slice(0, 8)}`).join('.')
}

/** Puts together the verdicts of two agents on the same pages; where they clash, the one that was typed. */
export function mergeVerdicts(
  seen: DocumentVerdict,
  stored: DocumentVerdict,
  typed: DocumentVerdict
): { verdict: DocumentVerdict; conflicts: VerdictPart[] } {
  const isKept = (part: VerdictPart) => typed[part] === seen[part]
  return {
    verdict: {
      state: isKept('state') ? stored.state : typed.state,
      validUntilOn: isKept('validUntilOn') ? stored.validUntilOn : typed.validUntilOn,
      agentNote: isKept('agentNote') ? stored.agentNote : typed.agentNote,
    },
    conflicts: VERDICT_PARTS.filter(
      (part) => !isKept(part) && stored[part] !== seen[part] && stored[part] !== typed[part]
    ),
  }
}
