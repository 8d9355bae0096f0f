import DocumentType from '#catalogue/models/document_type'
import Document from '#documents/models/document'
import type RequestEvent from '#requests/models/request_event'

/** What became of a document of a request over some time. */
export interface DocumentChange {
  documentId: string
  typeKey: string
  label: string
  kind: 'added' | 'changed' | 'removed'
  /** What it holds now. */
  pages: number
  /** Of a document that was there before: pages put into it, taken out, replaced. */
  pagesAdded: number
  pagesRemoved: number
  pagesReplaced: number
}

interface Details {
  documentId?: string
  typeKey?: string
  change?: 'page_added' | 'page_removed' | 'page_replaced'
}

type Tally = Omit<DocumentChange, 'label' | 'pages' | 'kind'> & {
  /** Was it attached before, is it attached after? */
  was: boolean
  is: boolean
}

/**
 * Document by document, what these lines of history amount to: a document that came and
 * went is not told, nor one of which only the state changed.
 *
 * @param events in the order in which they happened
 */
export async function documentChanges(events: readonly RequestEvent[]): Promise<DocumentChange[]> {
  const tallies = new Map<string, Tally>()
  for (const event of events) count(tallies, event)
  const changed = [...tallies.values()].flatMap((tally) => {
    const kind = kindOf(tally)
    return kind ? [{ ...tally, kind }] : []
  })
  if (changed.length === 0) return []

  const types = await DocumentType.query().whereIn(
    'key',
    changed.map(({ typeKey }) => typeKey)
  )
  const documents = await Document.query()
    .whereIn(
      'id',
      changed.map(({ documentId }) => documentId)
    )
    .preload('pages')
  return changed.map(({ was: _was, is: _is, ...change }) => ({
    ...change,
    label: types.find(({ key }) => key === change.typeKey)?.label ?? change.typeKey,
    pages: documents.find(({ id }) => id === change.documentId)?.pages.length ?? 0,
  }))
}

function count(tallies: Map<string, Tally>, { kind, details }: RequestEvent): void {
  const { documentId, typeKey, change } = (details ?? {}) as Details
  if (!documentId || !typeKey) return
  const tally = tallies.get(documentId) ?? {
    documentId,
    typeKey,
    was: kind !== 'document_attached',
    is: true,
    pagesAdded: 0,
    pagesRemoved: 0,
    pagesReplaced: 0,
  }
  tallies.set(documentId, tally)
  if (kind === 'document_attached') tally.is = true
  if (kind === 'document_detached') tally.is = false
  if (change === 'page_added') tally.pagesAdded++
  if (change === 'page_removed') tally.pagesRemoved++
  if (change === 'page_replaced') tally.pagesReplaced++
}

function kindOf({
  was,
  is,
  pagesAdded,
  pagesRemoved,
  pagesReplaced,
}: Tally): DocumentChange['kind'] | null {
  if (was && is) return pagesAdded + pagesRemoved + pagesReplaced > 0 ? 'changed' : null
  if (!was && !is) return null
  return is ? 'added' : 'removed'
}
