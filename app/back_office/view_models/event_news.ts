import { frenchWord } from '#back_office/french_word'
import type RequestEvent from '#requests/models/request_event'

/** One sentence for each person, whatever he did, the latest first; then the state that results. */
export function eventNews(events: RequestEvent[], me: string): string[] {
  const byActor = Map.groupBy(events, ({ actorKind, actorId }) => `${actorKind}:${actorId ?? ''}`)
  const sentences = [...byActor.values()].map((acts) => sentence(acts, me))
  const state = events.find(({ kind }) => kind === 'transition')?.toState
  if (!state) return sentences
  return [
    ...sentences,
    `Elle est maintenant à l’état «\u00a0${frenchWord(`request_states.${state}`)}\u00a0».`,
  ]
}

function sentence(acts: RequestEvent[], me: string): string {
  const [{ actorKind, actorId, actorName }] = acts
  if (actorKind === 'system') return 'La demande vient d’être mise à jour automatiquement.'
  if (actorKind === 'agent' && actorId === me) {
    return 'Vous avez modifié cette demande dans une autre fenêtre.'
  }
  const name = actorKind === 'citizen' ? 'L’usager' : actorName
  if (acts.every(({ kind }) => kind === 'note_added')) {
    return actorKind === 'citizen'
      ? `${name} vient d’écrire un message.`
      : `${name} vient d’ajouter une note.`
  }
  if (acts.every(({ kind }) => kind === 'citizen_contacted')) {
    return `${name} vient de contacter l’usager.`
  }
  const parts = PARTS.filter(({ kinds }) => acts.some(({ kind }) => kinds.test(kind)))
  const list = parts.map(({ label }) => label).join(', ')
  return `${name} vient de modifier la demande${list ? `\u00a0: ${list}` : ''}.`
}

const PARTS = [
  { label: 'données', kinds: /^data_/ },
  { label: 'pièces', kinds: /^document_/ },
  { label: 'état', kinds: /^transition/ },
  { label: 'affectation', kinds: /^assigned$/ },
]
