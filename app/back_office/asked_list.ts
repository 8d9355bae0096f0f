import type { BulkCompletionList } from '#requests/bulk_completion'
import type { AskedItem, CompletionList } from '#requests/completion'

/** What the form of a decision posts about « incomplet ». */
interface Posted {
  /** `field:urgencyPhone`, `document:family_record_book` */
  asked?: string[]
  /** A type of document that the service does not ask for by itself. */
  otherDocument?: string
  /** By the same names, and `other`. */
  sentences?: Record<string, string>
  answerByOn?: string
}

/** The list that an agent ticked, in the order of the page. */
export function askedList({ asked, otherDocument, sentences, answerByOn }: Posted): CompletionList {
  const items = (asked ?? []).map((value): AskedItem => {
    const [kind, key] = value.split(':')
    return { kind: kind === 'document' ? 'document' : 'field', key, sentence: sentences?.[value] }
  })
  if (otherDocument) {
    items.push({ kind: 'document', key: otherDocument, sentence: sentences?.other })
  }
  return { items, answerByOn }
}

/** The same for many requests: `field:urgencyPhone@school_registration` is asked for in those of one service only. */
export function bulkAskedList(posted: Posted): BulkCompletionList {
  const { items, answerByOn } = askedList(posted)
  return {
    items: items.map((item) => {
      const [key, teleserviceId] = item.key.split('@')
      return { ...item, key, teleserviceId }
    }),
    answerByOn,
  }
}
