import { today } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import type { RequestState } from '#kernel/transitions'
import type ServiceRequest from '#requests/models/service_request'

type Dated = Pick<ServiceRequest, 'state' | 'dueOn'>

/** Where a request stands, before its expected day. */
const SENTENCES: Record<RequestState, string> = {
  draft: 'Votre demande n’est pas encore envoyée',
  pending: 'Votre demande est arrivée à la mairie',
  in_progress: 'La mairie examine votre demande',
  complete: 'Votre demande est complète',
  incomplete: 'La mairie attend votre réponse',
  rectified: 'Vos corrections sont arrivées à la mairie',
  validated: 'Votre demande est acceptée',
  notified: 'La mairie vous a répondu',
  closed: 'Votre demande est close',
  rejected: 'Votre demande est refusée',
  cancelled: 'Votre demande est annulée',
  archived: 'Votre demande est archivée',
}

/** « Votre demande est complète : réponse prévue avant le 12 mars 2027. » */
export function whereItStands(request: Dated): string {
  const sentence = SENTENCES[request.state]
  if (request.state === 'incomplete') {
    return `${sentence}\u00a0: son délai est suspendu jusqu’à votre envoi.`
  }
  const { dueOn } = request
  if (!dueOn) return `${sentence}.`
  const day = frenchLongDay(dueOn)
  return isLate(dueOn)
    ? `${sentence}. La mairie a du retard\u00a0: sa réponse était prévue avant le ${day}.`
    : `${sentence}\u00a0: réponse prévue avant le ${day}.`
}

/** The day of the answer, as the step of the answer says it; empty when none was promised or the clock stands. */
export function answerPromise({ dueOn }: Dated): string {
  if (!dueOn) return ''
  const day = frenchLongDay(dueOn)
  return isLate(dueOn)
    ? `Elle était prévue avant le ${day}\u00a0: la mairie a du retard, votre demande reste examinée.`
    : `Prévue avant le ${day}.`
}

function isLate(dueOn: string): boolean {
  return today() > dueOn
}
