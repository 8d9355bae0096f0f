import { frenchWord } from '#back_office/french_word'
import { DELIVERIES } from '#back_office/view_models/deliveries'
import type RequestEvent from '#requests/models/request_event'
import type RequestMessage from '#requests/models/request_message'
import type RequestNote from '#requests/models/request_note'

export interface HistoryFact {
  label: string
  value: string
}

const QUALITIES = { citizen: 'usager', agent: 'agent', system: 'automatique' }

/**
 * What the detail of a line of history says, in the order to read it. At the
 * counter both identities are told: the agent who typed, and for whom.
 */
export function historyFacts(
  event: RequestEvent,
  message: RequestMessage | null,
  note: RequestNote | null
): HistoryFact[] {
  const waiver = event.details?.waiver
  const facts: [string, string | null | undefined][] = [
    ['Auteur', `${event.actorName} (${QUALITIES[event.actorKind]})`],
    ['Au guichet, pour', event.onBehalfOf],
    ['Motif', event.reason],
    ['Demandé à l’usager', askedWords(event.details?.asked)],
    ['Dérogation', typeof waiver === 'string' ? waiver : null],
    ['Note', note?.text],
    ...mergeFacts(event.details),
    ...messageFacts(message),
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** A request that was grouped with another, or given to another account or another sheet of the same person. */
function mergeFacts(details: RequestEvent['details']): [string, string | null][] {
  const words = (value: unknown) => (value ? `n°\u00a0${String(value)}` : null)
  const names = [details?.mergedName, details?.keptName].filter((name) => typeof name === 'string')
  return [
    ['Regroupée avec la demande', words(details?.with ?? details?.into)],
    ['Compte d’avant', words(details?.mergedNumber)],
    ['Compte d’après', words(details?.keptNumber)],
    ['Fiches réunies', names.join(' → ') || null],
  ]
}

function messageFacts(message: RequestMessage | null): [string, string | null][] {
  if (!message) return []
  return [
    ['Moyen', frenchWord(`contact_channels.${message.channel}`)],
    ['Destinataire', message.recipient],
    ['Objet', message.subject],
    ['Remise', [DELIVERIES[message.delivery].label, message.failure].filter(Boolean).join(' – ')],
    ['Note interne', message.internalNote],
  ]
}

/** « Justificatif de domicile (de moins de trois mois) ; Téléphone ». */
function askedWords(asked: unknown): string | null {
  if (!Array.isArray(asked)) return null
  return (asked as { label: string; sentence: string | null }[])
    .map(({ label, sentence }) => (sentence ? `${label} (${sentence})` : label))
    .join('\u00a0; ')
}
