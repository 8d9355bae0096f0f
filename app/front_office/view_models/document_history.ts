import { frenchList } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import type { DocumentState } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import DocumentEvent, { type DocumentEventKind } from '#documents/models/document_event'

const FACTS: Record<Exclude<DocumentEventKind, 'state_changed'>, string> = {
  page_added: 'Ajouté',
  page_removed: 'Supprimé',
  page_replaced: 'Remplacé par',
  page_moved: 'Changé de place',
  page_turned: 'Page tournée',
  reminded: 'Rappel envoyé avant la fin de sa validité',
  replaced: 'Remplacée par une nouvelle pièce',
}

const STATES: Record<DocumentState, string> = {
  draft: 'Jointe à un brouillon',
  pending: 'En cours',
  checked: 'Vérifiée',
  validated: 'Validée',
  refused: 'Refusée',
  expired: 'Périmée\u00a0: elle ne sert plus',
}

const MOST = 200

/** The history of a document, the oldest first; files added at once make one line. */
export async function documentHistory(document: Document) {
  const events = await DocumentEvent.query()
    .where('document_id', document.id)
    .orderBy('id')
    .limit(MOST)
  const beginning = {
    title: 'Pièce créée',
    state: 'done',
    at: frenchInstant(document.createdAt),
    datetime: document.createdAt.toISO(),
    by: document.origin === 'agent' ? 'la mairie' : '',
  }
  return [beginning, ...grouped(events).map(line)]
}

function line(events: DocumentEvent[]) {
  const [first] = events
  const files = events.flatMap(({ fileName }) => fileName ?? [])
  return {
    title:
      first.kind === 'state_changed'
        ? STATES[first.toState ?? 'pending']
        : [FACTS[first.kind], frenchList(files)].filter(Boolean).join('\u00a0: '),
    state: 'done',
    at: frenchInstant(first.createdAt),
    datetime: first.createdAt.toISO(),
    by: authorOf(first),
  }
}

/** The same act of the same person within the same minute, on one file after the other. */
function grouped(events: DocumentEvent[]): DocumentEvent[][] {
  const groups: DocumentEvent[][] = []
  for (const event of events) {
    const group = groups.at(-1)
    const isSame =
      group &&
      group[0].kind === event.kind &&
      event.kind === 'page_added' &&
      group[0].actorName === event.actorName &&
      frenchInstant(group[0].createdAt) === frenchInstant(event.createdAt)
    if (isSame) group.push(event)
    else groups.push([event])
  }
  return groups
}

/** Agents act in the town hall's name. */
function authorOf({ actorKind, actorName, onBehalfOf }: DocumentEvent): string {
  if (actorKind === 'citizen') return actorName
  if (onBehalfOf) return 'la mairie, pour vous'
  return actorKind === 'agent' ? 'la mairie' : ''
}
