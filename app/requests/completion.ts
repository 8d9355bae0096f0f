import type { Day } from '#shared/days'
import type { CompletionKind } from '#requests/models/completion_item'

/** What an agent asks a citizen for with the passage to « incomplet ». */
export interface CompletionList {
  items: AskedItem[]
  /** The day until which the citizen is asked to answer; the town's usual one otherwise. */
  answerByOn?: Day
}

export interface AskedItem {
  kind: CompletionKind
  /** The name of a field, or the key of a type of document. */
  key: string
  /** What the agent says about it. */
  sentence?: string | null
}

/** How a thing is told from others: `field:urgencyPhone`. */
export function nameOf({ kind, key }: Pick<AskedItem, 'kind' | 'key'>): string {
  return `${kind}:${key}`
}
