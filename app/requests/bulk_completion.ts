import { nameOf, type AskedItem, type CompletionList } from '#requests/completion'
import type { CompletionChoice } from '#requests/queries/completion_choices'

/** What is asked for of many requests at once. */
export interface BulkCompletionList extends CompletionList {
  items: BulkAskedItem[]
}

export interface BulkAskedItem extends AskedItem {
  /** Asked for in the requests of this teleservice only; in all of them otherwise. */
  teleserviceId?: string
}

/** The part of the list that is for one request. */
export interface AskedShare {
  items: (AskedItem & { label: string })[]
  /** What the list means for it too, but that it cannot be asked for. */
  left: string[]
}

/** Something of the list under the name that it had when it was asked for. */
export type NamedItem = BulkAskedItem & { label: string }

/**
 * What one request is asked for: of the things that are meant for its teleservice, those that its
 * citizen may give as it stands, and the types of documents that nobody is asked for by itself.
 *
 * @param everywhere keys of those types
 */
export function shareOf(
  { teleserviceId, choices }: { teleserviceId: string; choices: readonly CompletionChoice[] },
  items: readonly NamedItem[],
  everywhere: ReadonlySet<string>
): AskedShare {
  const own = new Map(choices.map((choice) => [nameOf(choice), choice.label]))
  const share: AskedShare = { items: [], left: [] }
  for (const item of items) {
    if (item.teleserviceId && item.teleserviceId !== teleserviceId) continue
    const { kind, key, sentence } = item
    const isOther = kind === 'document' && everywhere.has(key)
    const label = own.get(nameOf(item)) ?? (isOther ? item.label : null)
    if (label) share.items.push({ kind, key, sentence, label })
    else share.left.push(item.label)
  }
  return share
}
