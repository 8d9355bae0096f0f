import { frenchInstant } from '#shared/french_instants'
import type { FilingChange } from '#kernel/forms/compare_filings'
import { paths } from '#back_office/paths'
import type ServiceRequest from '#requests/models/service_request'
import { citizenChanges } from '#requests/queries/citizen_changes'
import { lastCompletion } from '#requests/queries/completion_of'
import { completionProgress } from '#requests/queries/completion_progress'
import type { DocumentChange } from '#requests/queries/document_changes'

/** « Ce que l'usager a changé »: until the next decision; `null` when there is nothing to tell. */
export async function changesPanel(request: ServiceRequest) {
  const changes = await citizenChanges(request)
  const answer = await answerOf(request)
  if (!changes && !answer) return null
  const isAsked = changes?.sinceState === 'incomplete' || answer !== null
  return {
    title: `Ce que l’usager a changé depuis ${isAsked ? 'votre demande' : 'l’envoi'}`,
    at: changes && frenchInstant(changes.at),
    answer: answer?.words ?? null,
    left: answer?.left ?? [],
    answers: (changes?.answers ?? []).map(answerLine),
    documents: (changes?.documents ?? []).map((change) => documentLine(request, change)),
    comparisonPath: paths.comparison(request),
  }
}

/** What the citizen said with his corrections, and what he left. */
async function answerOf(request: ServiceRequest) {
  const completion = request.state === 'rectified' ? await lastCompletion(request) : null
  if (!completion?.answeredAt) return null
  const lines = await completionProgress(request, completion)
  return {
    words: completion.answer,
    left: lines.filter(({ isDone }) => !isDone).map(({ label }) => label),
  }
}

const KINDS = {
  added: { label: 'Ajouté', tone: 'success', icon: 'plus' },
  changed: { label: 'Modifié', tone: 'info', icon: 'pencil' },
  removed: { label: 'Supprimé', tone: 'warning', icon: 'minus' },
} as const

/** A document is « une pièce ». */
const FEMININE = { added: 'Ajoutée', changed: 'Modifiée', removed: 'Retirée' } as const

export function answerLine({ label, kind, before, after }: FilingChange) {
  return { label, badge: KINDS[kind], before, after }
}

export function documentLine(request: ServiceRequest, change: DocumentChange) {
  const { documentId, typeKey, label, kind } = change
  return {
    label,
    badge: { ...KINDS[kind], label: FEMININE[kind] },
    text: documentWords(change),
    href:
      kind === 'removed' ? `#piece-${typeKey}` : `${paths.document(request, documentId)}#pieces`,
  }
}

function documentWords(change: DocumentChange): string {
  const { kind, pages, pagesAdded, pagesRemoved, pagesReplaced } = change
  if (kind === 'added') return `pièce ajoutée, ${counted(pages, 'page')}`
  if (kind === 'removed') return 'pièce retirée de la demande'
  return [
    [pagesAdded, 'ajoutée'] as const,
    [pagesReplaced, 'remplacée'] as const,
    [pagesRemoved, 'supprimée'] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, participle]) => `${counted(count, 'page')} ${participle}${count > 1 ? 's' : ''}`)
    .join(', ')
}

function counted(count: number, noun: string): string {
  return `${count}\u00a0${noun}${count > 1 ? 's' : ''}`
}
